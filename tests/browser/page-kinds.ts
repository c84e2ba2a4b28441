/** One address of every kind of page, relative to the site's base, for tests that look at all of them. */
export const PAGE_KINDS = [
  '',
  'market/',
  'market/policy/',
  'market/consumers/',
  'management/culture/',
  'search/?q=反洗钱',
  'about/',
  'problems/',
  'map/',
  'terms/',
  'terms/psd2/',
  'no-such-page/',
];
