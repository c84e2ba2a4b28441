import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readEditions } from '../site/pages.ts';
import { EDITION } from './edition.ts';

const MAX_SECTION_HTML = 13_312;

const [edition] = readEditions(EDITION);
if (!edition) throw new Error('the site has an edition');

test.each(edition.sections)('$number is at most 13 KB of brotli, styles inline', ({ url }) => {
  const page = edition.pages.get(url);
  expect(page?.document.querySelectorAll('link[rel="stylesheet"]')).toHaveLength(0);
  expect(brotliCompressSync(page?.html ?? '').length).toBeLessThanOrEqual(MAX_SECTION_HTML);
});
