/** Addresses of every kind of page of the sample, relative to the site's base, for tests that look at all of them. */
export const PAGE_KINDS = [
  '',
  'preface/',
  'picking/',
  'picking/weather/',
  'picking/pickers/',
  'making/firing/',
  'making/tools/',
  'selling/market/',
  'search/?q=霜',
  'about/',
  'problems/',
  'map/',
  'since/',
  'terms/',
  'terms/grading-rules/',
  'no-such-page/',
];
