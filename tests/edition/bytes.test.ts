import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readEditions } from '../site/pages.ts';

const MAX_SECTION_HTML = 14_600;

const [edition] = readEditions('root');
if (!edition) throw new Error('the site has an edition');

test.each(edition.sections)('$number is at most 14,600 bytes of brotli, styles inline', ({ url }) => {
  const page = edition.pages.get(url);
  expect(page?.document.querySelectorAll('link[rel="stylesheet"]')).toHaveLength(0);
  expect(brotliCompressSync(page?.html ?? '').length).toBeLessThanOrEqual(MAX_SECTION_HTML);
});
