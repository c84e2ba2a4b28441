import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { hrefs, readEditions, squash } from './pages.ts';

const editions = [SITES.sample, SITES.english].flatMap((site) => readEditions(site));

describe.each(editions)('in the edition at $root ($language)', ({ root, sections, pages }) => {
  const facts = sections.flatMap(({ since }) => since);

  test('a section has its facts oldest first, each with its sources, apart from the points', () => {
    expect(sections.map(({ since }) => since.map(({ date }) => date))).toEqual([
      ['2024-08-09', '2025-03-21'],
      [],
      [],
      [],
      [],
      [],
      ['2024-11-02'],
    ]);
    for (const { url, text, sources, date } of facts) {
      const [address = '', fragment = ''] = url.split('#');
      const item = pages.get(address)?.document.getElementById(fragment);
      expect(item?.querySelector('time')?.getAttribute('datetime')).toBe(date);
      expect(squash(item?.textContent)).toContain(squash(text));
      expect(hrefs(item)).toEqual(sources.map((source) => source.url));
      expect(sources.map(({ title, publisher }) => title && publisher)).toHaveLength(2);
      expect(item?.closest('.point')).toBeNull();
    }
    for (const { url, since } of sections) {
      const folded = pages.get(url)?.document.getElementById('since');
      const days = [...(folded?.querySelectorAll('li > time') ?? [])].map(({ textContent }) => textContent);
      expect(days).toHaveLength(since.length);
      if (folded) expect(folded.querySelector('summary')?.textContent).toContain(days.at(-1));
    }
    const texts = sections.flatMap(({ points }) => points.map((point) => point.text)).join();
    for (const { text } of facts) expect(texts).not.toContain(text);
  });

  test('the page of all of them lists them newest first and leads to each; home has the newest', () => {
    const rows = [...(pages.get(`${root}since/`)?.document.querySelectorAll('main li') ?? [])].filter((row) =>
      row.querySelector('time'),
    );
    const newest = facts.toSorted((a, b) => (a.date < b.date ? 1 : -1));
    expect(rows.map((row) => hrefs(row).at(-1))).toEqual(newest.map(({ url }) => url));
    const home = pages.get(root)?.document.querySelector('main');
    expect(hrefs(home)).toEqual(expect.arrayContaining([`${root}since/`, newest[0]?.url]));
    expect(home?.textContent).toContain(newest[0]?.text);
  });
});

test('two languages tell the same facts by the same sources', () => {
  const told = editions.map(({ sections }) =>
    sections.map(({ since }) => since.map(({ date, sources }) => [date, ...sources.map(({ url }) => url)])),
  );
  expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(new Set(editions.map(({ sections }) => sections[0]?.since[0]?.text)).size).toBe(3);
});
