import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/diagrams/kinds.ts';
import { SITES } from '../sites.ts';
import { readPages, readReportJson } from './pages.ts';

const MEDIAN_BYTES = 1536;
const KINDS_OF_DIAGRAM = 6;

const { folder } = SITES.root;
const pages = readPages('root');
const { chapters } = readReportJson('root');
const sections = chapters.flatMap((chapter) => chapter.sections);
const pictures = pages.flatMap(({ url, document }) =>
  [...document.querySelectorAll('figure.diagram > .diagram-view > svg')].map((svg) => ({ url, svg })),
);

test('every section, every chapter and the map have a diagram', () => {
  const drawn = pictures.map(({ url }) => url);
  for (const { url, title } of [...chapters, ...sections]) expect(drawn, title).toContain(url);
  expect(drawn).toContain('/map/');
});

test('the diagrams are of at least six types, none of them more than half of all', () => {
  const sources = readdirSync('content/zh', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => [
      ...readFileSync(path.join('content/zh', file), 'utf8').matchAll(/^```mermaid.*\n([\s\S]*?)^```/gm),
    ])
    .map(([, source = '']) => kindOf(source));
  expect(new Set(sources).size).toBeGreaterThanOrEqual(KINDS_OF_DIAGRAM);
  for (const kind of new Set(sources))
    expect(sources.filter((each) => each === kind).length, kind).toBeLessThanOrEqual(sources.length / 2);
});

test('the median diagram is under 1.5 KB of brotli', () => {
  const sizes = pictures
    .filter(({ url }) => url !== '/map/')
    .map(({ svg }) => brotliCompressSync(svg.outerHTML).length)
    .sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(MEDIAN_BYTES);
});

test('each has a name, a description, and is an image, or a group where its nodes are links', () => {
  for (const { url, svg } of pictures) {
    const named = (attribute: string) =>
      svg.querySelector(`[id="${svg.getAttribute(attribute)}"]`)?.textContent?.trim() ?? '';
    expect(named('aria-labelledby').length, url).toBeGreaterThan(2);
    expect(named('aria-describedby').length, url).toBeGreaterThan(20);
    expect(svg.getAttribute('role'), url).toBe(svg.querySelector('a') ? 'group' : 'img');
  }
});

test('report.json has the words of each, and where it stands', () => {
  for (const { url, title, diagrams } of sections) {
    expect(diagrams.length, title).toBeGreaterThan(0);
    for (const diagram of diagrams) {
      const [page, fragment] = diagram.url.split('#');
      expect(page).toBe(url);
      const figure = pages
        .find((each) => each.url === page)
        ?.document.querySelector(`figure[id="${fragment}"]`);
      for (const words of [diagram.title, diagram.alt, ...diagram.labels])
        expect(figure?.textContent, diagram.url).toContain(words);
    }
  }
});

test('no page has an id twice', () => {
  for (const { url, document } of pages) {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      url,
    ).toEqual([]);
  }
});

test('nothing of Mermaid is left: no code, no source', () => {
  for (const { url, document } of pages) expect(document.querySelectorAll('pre').length, url).toBe(0);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|html)$/.test(name),
  ))
    expect(readFileSync(path.join(folder, file), 'utf8'), file).not.toMatch(
      /mermaid|flowchart (TD|LR)|sequenceDiagram/,
    );
});

describe('the map', () => {
  const links = pictures
    .filter(({ url }) => url === '/map/')
    .flatMap(({ svg }) => [...svg.querySelectorAll('a')])
    .map((link) => link.getAttribute('href'));

  test('leads to every problem and every measure', () => {
    for (const { url } of sections.flatMap(({ problems, measures }) => [...problems, ...measures]))
      expect(links).toContain(url);
  });

  test('joins each measure to the problems it answers: as many nodes as ties', () => {
    const ties = sections
      .flatMap(({ measures }) => measures)
      .flatMap(({ answers }) => (answers.length ? answers : ['']));
    const measureUrls = new Set(sections.flatMap(({ measures }) => measures.map(({ url }) => url)));
    expect(links.filter((link) => link && measureUrls.has(link))).toHaveLength(ties.length);
  });
});
