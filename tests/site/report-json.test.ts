import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { readEditions } from './pages.ts';

const SECTION_KEYS = [
  'id',
  'number',
  'title',
  'summary',
  'url',
  'points',
  'problems',
  'measures',
  'since',
  'related',
  'linkedFrom',
  'terms',
];

const editions = [SITES.sample, SITES.sampleAtBase, SITES.english].flatMap((site) => readEditions(site));

describe.each(editions)('report.json at $root ($language)', ({ root, language, report, sections }) => {
  test('has the whole report in the fixed shape', () => {
    expect(report.language).toBe(language);
    expect(report.title).toMatch(/^(Ten Years of the Yunping|[云雲]坪茶社十年)/);
    expect(
      report.chapters.map(({ number, sections: own }) => [number, own.map((each) => each.number)]),
    ).toEqual([
      [null, []],
      [1, ['1.1', '1.2', '1.3']],
      [2, ['2.1', '2.2', '2.3']],
      [3, ['3.1']],
    ]);
    for (const section of sections) {
      expect(Object.keys(section)).toEqual(expect.arrayContaining(SECTION_KEYS));
      expect(section.id).toMatch(/^[a-z-]+\/[a-z-]+$/);
      expect(section.url).toBe(`${root}${section.id}/`);
      expect(section.points.map(({ number, url }) => ({ number, url }))).toEqual(
        section.points.map((_, index) => ({ number: index + 1, url: `${section.url}#p${index + 1}` })),
      );
    }
    expect(sections.map(({ points }) => points.length)).toEqual([3, 5, 0, 3, 1, 4, 3]);
  });

  test('has problems and measures with the words that state them, tied at both ends', () => {
    const [weather, pickers] = sections;
    expect(
      weather?.problems.map(({ id, point, theme, answeredBy, unanswered }) => ({
        id,
        point,
        theme,
        answeredBy,
        unanswered,
      })),
    ).toEqual([
      {
        id: 'picking/weather#late-frost',
        point: 1,
        theme: 'weather',
        answeredBy: [
          'picking/weather#smoke',
          'picking/weather#shade-trees',
          'picking/pickers#piece-rate',
          'selling/market#open-days',
        ],
        unanswered: false,
      },
      { id: 'picking/weather#typhoon', point: 3, theme: 'weather', answeredBy: [], unanswered: true },
    ]);
    expect(weather?.problems[0]?.text).toBe(
      {
        'zh-Hans': '一夜的霜能冻坏一半的头芽',
        'zh-Hant': '一夜的霜能凍壞一半的頭芽',
        en: 'one night of frost can kill half of the first buds',
      }[language],
    );
    expect(pickers?.measures.map(({ kind, ties }) => ({ kind, ties }))).toEqual([
      {
        kind: 'reported',
        ties: [
          { problem: 'picking/pickers#wages', basis: 'edition' },
          { problem: 'picking/weather#late-frost', basis: 'edition' },
        ],
      },
      { kind: 'proposed', ties: [{ problem: 'picking/pickers#ageing', basis: 'report' }] },
      { kind: 'reported', ties: [] },
    ]);
  });

  test('points hold prose only: no markup, no notes, no captions', () => {
    for (const { heading, text } of sections.flatMap(({ points }) => points)) {
      expect(heading.length).toBeGreaterThan(3);
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toMatch(/[<>[\]]|\n(?!\n)(?<!\n\n)|mermaid|旁证|other witness/);
    }
  });

  test('signs of the text stay what they are', () => {
    const text = sections[5]?.points[1]?.text ?? '';
    expect(text).toContain(
      language === 'en' ? '2*3 pounds a day are 6 pounds; 3~5 pounds' : '2*3斤，就是6斤；3~5斤',
    );
    expect(text).toContain(
      language === 'en' ? 'https://example.org/yunping, which' : 'https://example.org/yunping，是',
    );
    expect(sections[5]?.points[2]?.text).toMatch(/Pu’erh.*Café Lumière.*naïve/);
  });

  test('what a section links to, or names to read next, has that section among what links to it', () => {
    expect(sections[0]?.linkedFrom).toEqual(['1.3', '3.1']);
    expect(sections[1]?.linkedFrom).toEqual(['1.1', '2.3', '3.1']);
    expect(sections[0]?.related.map(({ to }) => to)).toEqual(['1.2', '3.1']);
  });
});
