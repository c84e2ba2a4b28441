import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readEditions } from '../site/pages.ts';
import { EDITION } from './edition.ts';

/** In bytes of brotli: 12,000, and what the record of a page's changes may take, which grows with each commit. */
const MAX_SECTION_HTML = 12_100;

describe.each(readEditions(EDITION))('in $language', ({ sections, pages }) => {
  test.each(sections)('$number is at most 12 KB of brotli, styles inline', ({ url }) => {
    const page = pages.get(url);
    expect(page?.document.querySelectorAll('link[rel="stylesheet"]')).toHaveLength(0);
    expect(brotliCompressSync(page?.html ?? '').length).toBeLessThanOrEqual(MAX_SECTION_HTML);
  });
});
