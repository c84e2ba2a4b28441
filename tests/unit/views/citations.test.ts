import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEditions } from '../../../src/load-editions.ts';
import { citePlace } from '../../../src/views/citations.ts';
import { localise } from '../../../src/views/local-edition.ts';
import { deployedAt } from '../in-memory.ts';

const { editions } = await loadEditions(path.resolve('tests/fixtures/report'));

async function citeThirdPoint(language: string) {
  const found = editions.find((each) => each.language === language);
  const edition = found && (await localise(found, DEPLOYMENT));
  const section = edition?.report.chapters[1]?.sections[0];
  const point = section?.points[2];
  if (!edition || !point) throw new Error('the sample has three points there');
  return citePlace(edition, section, point);
}

const DEPLOYMENT = deployedAt('/some/base/');

describe('a point is cited in Chinese', async () => {
  const { gbt, apa, bibtex, link } = await citeThirdPoint('zh-Hans');

  test('as GB/T 7714', () => {
    expect(gbt).toMatch(
      /^样刊编辑部\. 台风没有办法.*\[EB\/OL\]\/\/云坪茶社十年.*2\.1.*\(2024-03-15\)\[引用日期\]\. /,
    );
    expect(gbt).toContain('https://report.example/some/base/picking/weather/?w=2024-03-15#p3');
  });

  test('as APA, which is another form', () => {
    expect(apa).toMatch(/^样刊编辑部\. \(2024, March 15\)\. 台风没有办法/);
    expect(apa).not.toMatch(/EB\/OL|引用日期/);
  });

  test('as BibTeX', () => {
    expect(bibtex).toMatch(/^@misc\{\w+,/);
    expect(bibtex).toMatch(/year = \{?2024/);
    expect(bibtex).toContain('2024-03-15');
  });

  test('by its address', () => {
    expect(link).toBe('https://report.example/some/base/picking/weather/#p3');
  });
});

test('a translation is cited in its language, at its address', async () => {
  const { apa, link } = await citeThirdPoint('en');
  expect(apa).toMatch(/^The sample’s editors\. \(2024, March 15\)\. Nothing helps against typhoons/);
  expect(apa).not.toMatch(/\p{Script=Han}/u);
  expect(link).toBe('https://report.example/some/base/en/picking/weather/#p3');
});
