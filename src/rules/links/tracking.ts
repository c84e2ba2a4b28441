import { defineRule } from '../rule.ts';
import { outwardLinks } from './outward.ts';

/** Parameters that only tell the target who sent the reader. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|spm|scm|share_(token|source|medium)|vd_source|from_(source|wecom)|wxshare_count|_hs(enc|mi)|ref_src)$/i;

/** Hosts that keep copies of pages; what follows their own path belongs to the address of the copied page. */
const ARCHIVES = /^(web\.archive\.org|archive\.(ph|today|is|li|vn|md|fo)|perma\.cc|webcitation\.org)$/;

export default defineRule({
  id: 'links/tracking',
  level: 'error',
  *check(file) {
    for (const { link, url } of outwardLinks(file)) {
      if (!url || ARCHIVES.test(url.host) || /https?:/i.test(url.pathname)) continue;
      const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
      if (tracking.length === 0) continue;
      const clean = withoutParameters(link.url, new Set(tracking));
      yield {
        ...link.place,
        message: {
          zh: `链接带有跟踪参数 ${tracking.join('、')}，会泄露读者从哪里来。应为 ${clean}，请删去这些参数。`,
          en: `The link has tracking parameters: ${tracking.join(', ')}. Expected ${clean}; remove them.`,
        },
        ...(link.written && { fix: { ...link.written, text: clean } }),
      };
    }
  },
});

/** The address as written, less some parameters. */
function withoutParameters(url: string, names: ReadonlySet<string>): string {
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(url) ?? [];
  const kept = query.split('&').filter((part) => !names.has(decodeName(part.split('=')[0] ?? '')));
  return `${before}${kept.length ? `?${kept.join('&')}` : ''}${fragment}`;
}

function decodeName(name: string): string {
  return new URLSearchParams(`${name}=`).keys().next().value ?? '';
}
