import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readEditions } from '../site/pages.ts';
import { EDITION } from './edition.ts';

/** In bytes of brotli. */
const MAX_SECTION_HTML = 12_000;

describe.each(readEditions(EDITION))('in $language', ({ sections, pages }) => {
  test.each(sections)('$number is at most 12 KB of brotli, styles inline', ({ url }) => {
    const page = pages.get(url);
    expect(page?.document.querySelectorAll('link[rel="stylesheet"]')).toHaveLength(0);
    expect(brotliCompressSync(page?.html ?? '').length).toBeLessThanOrEqual(MAX_SECTION_HTML);
  });
});
