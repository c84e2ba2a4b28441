/** Parameters that only tell the target who sent the reader. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|spm|scm|share_(token|source|medium)|vd_source|from_(source|wecom)|wxshare_count|_hs(enc|mi)|ref_src)$/i;

/** Hosts that keep copies of pages; what follows their own path belongs to the address of the copied page. */
const ARCHIVES = /^(web\.archive\.org|archive\.(ph|today|is|li|vn|md|fo)|perma\.cc|webcitation\.org)$/;

/** The parameters of an address that only track. */
export function trackingParameters(url: URL): string[] {
  if (ARCHIVES.test(url.host) || /https?:/i.test(url.pathname)) return [];
  return [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
}
