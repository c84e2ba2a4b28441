import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/diagrams/kinds.ts';
import { readPages } from '../site/pages.ts';
import { SITES } from '../sites.ts';

const MEDIAN_BYTES = 1536;
const KINDS_OF_DIAGRAM = 6;
const folder = path.join(SITES.root.content, 'zh');

test('the diagrams are of at least six types, none of them more than half of all', () => {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => [
      ...readFileSync(path.join(folder, file), 'utf8').matchAll(/^```mermaid.*\n([\s\S]*?)^```/gm),
    ])
    .map(([, source = '']) => kindOf(source));
  expect(new Set(sources).size).toBeGreaterThanOrEqual(KINDS_OF_DIAGRAM);
  for (const kind of new Set(sources))
    expect(sources.filter((each) => each === kind).length, kind).toBeLessThanOrEqual(sources.length / 2);
});

test('the median diagram is under 1.5 KB of brotli', () => {
  const sizes = readPages('root')
    .filter(({ url }) => url !== '/map/')
    .flatMap(({ document }) => [...document.querySelectorAll('figure.diagram svg')])
    .map((svg) => brotliCompressSync(svg.outerHTML).length)
    .sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(MEDIAN_BYTES);
});
