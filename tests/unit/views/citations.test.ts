import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEditions } from '../../../src/load-editions.ts';
import {
  CITATION_FORMATS,
  type CitationFormat,
  listCitationItems,
} from '../../../src/views/citation-files.ts';
import { citePlace } from '../../../src/views/citations.ts';
import { localise } from '../../../src/views/local-edition.ts';
import { deployedAt } from '../in-memory.ts';

const { editions } = await loadEditions(path.resolve('tests/fixtures/report'));

async function editionIn(language: string) {
  const found = editions.find((each) => each.language === language);
  if (!found) throw new Error('the sample has that language');
  return localise(found, DEPLOYMENT);
}

async function citeThirdPoint(language: string) {
  const edition = await editionIn(language);
  const section = edition.report.chapters[1]?.sections[0];
  const point = section?.points[2];
  if (!edition || !point) throw new Error('the sample has three points there');
  return citePlace(edition, section, point);
}

const DEPLOYMENT = deployedAt('/some/base/');

describe('a point is cited in Chinese', async () => {
  const { gbt, apa, link } = await citeThirdPoint('zh-Hans');

  test('as GB/T 7714', () => {
    expect(gbt).toMatch(
      /^林小满, Zoë Müller\. 台风没有办法.*\[EB\/OL\]\/\/云坪茶社十年.*2\.1.*云坪镇文化站, \(2024-03-15\)\[引用日期\]\. /,
    );
    expect(gbt).toContain('https://report.example/some/base/picking/weather/?w=2024-03-15#p3');
  });

  test('as APA, which is another form', () => {
    expect(apa).toMatch(/^林小满 & Zoë Müller\. \(2024, March 15\)\. 台风没有办法/);
    expect(apa).not.toMatch(/EB\/OL|引用日期/);
  });

  test('by its address', () => {
    expect(link).toBe('https://report.example/some/base/picking/weather/#p3');
  });
});

test('a translation is cited in its language, at its address', async () => {
  const { apa, link } = await citeThirdPoint('en');
  expect(apa).toMatch(/^Lin Xiaoman & Zoë Müller\. \(2024, March 15\)\. Nothing helps against typhoons/);
  expect(apa).not.toMatch(/\p{Script=Han}/u);
  expect(link).toBe('https://report.example/some/base/en/picking/weather/#p3');
});

describe('a section and its points, for reference managers', async () => {
  const edition = await editionIn('en');
  const section = edition.report.chapters[1]?.sections[0];
  const items = listCitationItems(edition, section);
  const write = (format: CitationFormat) => CITATION_FORMATS[format].write(items);

  test('are what report.yaml says: authors, editor, publisher, edition and its day', () => {
    expect(items.map(({ type, URL }) => [type, URL.split('/en/')[1]])).toEqual([
      ['chapter', 'picking/weather/'],
      ['webpage', 'picking/weather/?w=2024-03-15#p1'],
      ['webpage', 'picking/weather/?w=2025-02-01#p2'],
      ['webpage', 'picking/weather/?w=2024-03-15#p3'],
    ]);
    const { author, editor, publisher, version, issued, language } = items[0] ?? {};
    expect([author, editor].map((names) => names?.map(({ literal }) => literal))).toEqual([
      ['Lin Xiaoman', 'Zoë Müller'],
      ['The sample’s editors'],
    ]);
    expect([publisher, version, language]).toEqual(['Yunping Cultural Station', 'Version 2.1', 'en']);
    expect(issued).toEqual({ 'date-parts': [[2024, 3, 15]] });
  });

  test('as BibTeX, RIS and CSL-JSON', () => {
    expect(write('bib').match(/^@\w+\{\w+/gm)).toEqual([
      '@inbook{pickingweather',
      '@misc{pickingweatherp1',
      '@misc{pickingweatherp2',
      '@misc{pickingweatherp3',
    ]);
    expect(write('bib')).toMatch(/year = \{?2024/);
    const [first = ''] = write('ris').split(/(?<=ER {2}- )\r\n/);
    expect(first.split('\r\n')).toEqual([
      'TY  - CHAP',
      'AU  - Lin Xiaoman',
      'AU  - Zoë Müller',
      'A2  - The sample’s editors',
      'TI  - 1.1 At the mercy of the sky',
      expect.stringMatching(/^T2 {2}- Ten Years of the Yunping .*\(/),
      'PB  - Yunping Cultural Station',
      'ET  - Version 2.1',
      'PY  - 2024',
      'DA  - 2024/03/15',
      'LA  - en',
      'UR  - https://report.example/some/base/en/picking/weather/',
      'ID  - picking-weather',
      'ER  - ',
    ]);
    expect(JSON.parse(write('json'))).toEqual(items);
  });

  test('so is the report itself', () => {
    const [report, ...others] = listCitationItems(edition);
    expect(others).toEqual([]);
    expect(report?.type).toBe('report');
    expect(CITATION_FORMATS.ris.write(listCitationItems(edition))).toMatch(/^TY {2}- RPRT\r\n.*Ten Years/s);
  });
});
