import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { hrefs, readEditions, readPages, squash } from './pages.ts';

const pages = readPages(SITES.sample);
const pictures = pages.flatMap(({ url, document }) =>
  [...document.querySelectorAll('figure.diagram svg')].map((svg) => ({ url, svg })),
);

test('each has a name, a description, and is an image, or a group where its nodes are links', () => {
  expect(pictures.length).toBeGreaterThan(10);
  for (const { url, svg } of pictures) {
    const named = (attribute: string) =>
      svg.querySelector(`[id="${svg.getAttribute(attribute)}"]`)?.textContent?.trim() ?? '';
    expect(named('aria-labelledby').length, url).toBeGreaterThan(2);
    expect(named('aria-describedby').length, url).toBeGreaterThan(15);
    expect(svg.getAttribute('role'), url).toBe(svg.querySelector('a') ? 'group' : 'img');
  }
});

test.each(readEditions(SITES.sampleAtBase))(
  'report.json at $root has the words of each, and where it stands',
  ({ sections, pages: own }) => {
    const diagrams = sections.flatMap((section) => section.diagrams);
    expect(diagrams).toHaveLength(5);
    for (const { url, title, alt, labels } of diagrams) {
      const [page = '', fragment] = url.split('#');
      const figure = own.get(page)?.document.querySelector(`figure[id="${fragment}"]`);
      for (const words of [title, alt, ...labels])
        expect(squash(figure?.textContent), url).toContain(squash(words));
    }
  },
);

test('links in a diagram lead on under the base path', () => {
  const [edition] = readEditions(SITES.sampleAtBase);
  const figure = edition?.pages.get('/some/base/picking/')?.document.querySelector('figure.diagram');
  expect(hrefs(figure)).toEqual(
    expect.arrayContaining([
      '/some/base/picking/weather/',
      '/some/base/picking/pickers/',
      '/some/base/picking/almanac/',
    ]),
  );
});

test.each(readEditions(SITES.sampleAtBase))(
  'a picture at $root leads, as a file of its own, where it leads on its page',
  ({ root, pages: own }) => {
    const { base, folder } = SITES.sampleAtBase;
    const figures = [...own.values()].flatMap(({ document }) => [
      ...document.querySelectorAll('figure.diagram:has(a.diagram-open)'),
    ]);
    const places = figures.map((figure) => {
      const links = hrefs(figure.querySelector('svg'));
      const address = figure.querySelector('a.diagram-open')?.getAttribute('href') ?? '';
      const file = readFileSync(path.join(folder, address.slice(base.length)), 'utf8');
      expect(hrefs(parseHTML(file).document), address).toEqual(
        links.map((link) => `https://report.example${link}`),
      );
      return links;
    });
    expect(places.flat()).toContain(`${root}picking/weather/#p2`);
  },
);

test('nothing of Mermaid is left: no source, no script', () => {
  const { folder } = SITES.sample;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(js|html)$/.test(file))
      expect(readFileSync(path.join(folder, file), 'utf8'), file).not.toMatch(
        /mermaid|flowchart (TD|LR)|sequenceDiagram/,
      );
});

describe.each(readEditions(SITES.sample))(
  'the map of the edition at $root',
  ({ root, sections, pages: own }) => {
    const main = own.get(`${root}map/`)?.document.querySelector('main');

    test('leads to every problem, with a dot for each measure that answers it', () => {
      const rows = [...(main?.querySelectorAll('.dot-rows li') ?? [])];
      for (const { id, answeredBy, unanswered } of sections.flatMap((section) => section.problems)) {
        const own = rows.filter((row) => hrefs(row).some((href) => href.endsWith(`#${id.split('#')[1]}`)));
        expect(own.length, id).toBe(1);
        expect(own[0]?.textContent.match(/[○●]/gu)?.length ?? 0, id).toBe(answeredBy.length);
        expect(own[0]?.querySelector('.no-answer') !== null, id).toBe(unanswered);
      }
    });
  },
);
