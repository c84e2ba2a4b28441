/**
 * What a host says with its answers, beside what it says of the file itself. `docs/hosting/` has the same for Caddy, nginx,
 * Netlify and Cloudflare; `site/hosts.test.ts` holds them to this.
 */

/** With every answer. The policy of a page stands in the page; that it may stand in no frame can only be said here. */
const ALWAYS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Names with a hash of what is in the file: what is there once never changes. */
const HASHED = /^_astro\//;
/** What other sites may read: the report as data, and its pictures. */
const REUSED = /(?:^|\/)(?:report\.json|feed\.xml|figures\/[^/]+\.svg)$/;

/** @param file path below the site's base, as it is asked for. */
export function hostHeaders(file: string): Readonly<Record<string, string>> {
  return {
    ...ALWAYS,
    'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(REUSED.test(file) && { 'Access-Control-Allow-Origin': '*' }),
  };
}
