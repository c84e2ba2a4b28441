import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { readEditions } from './pages.ts';

describe.each(readEditions(SITES.sample))('in $language', ({ language, root, sections, pages }) => {
  const document = (route: string) => {
    const page = pages.get(root + route);
    if (!page) throw new Error(`no page at ${root}${route}`);
    return page.document;
  };
  const problems = sections.flatMap((section) => section.problems);
  const open = problems.filter(({ unanswered }) => unanswered);
  const textsOf = (parts: Iterable<Element>) => [...parts].map(({ textContent }) => textContent.trim());

  test('the glance has a row for each problem, a dot for each measure, and says both in words', () => {
    const rows = [...document('map/').querySelectorAll('.dot-rows > li')];
    expect(textsOf(rows.flatMap((row) => row.querySelector('a') ?? []))).toEqual(
      problems.map(({ title }) => title),
    );
    const dots = rows.map((row) => row.querySelector('.dots')?.textContent.match(/[○●]/g)?.length ?? 0);
    expect(dots).toEqual(problems.map(({ answeredBy }) => answeredBy.length));
    expect(rows.filter((row) => row.querySelector('.no-answer'))).toHaveLength(open.length);
    const labels = rows.flatMap((row) => row.querySelector('.dots')?.getAttribute('aria-label') ?? []);
    const counted = labels.flatMap((label) => label.match(/\d+/g) ?? []);
    expect(counted.reduce((sum, count) => sum + Number(count), 0)).toBe(
      dots.reduce((sum, count) => sum + count),
    );
    const targets = rows.map((row) => row.querySelector('a + a')?.getAttribute('href') ?? '');
    for (const target of targets)
      expect(document('problems/').getElementById(target.split('#')[1] ?? ''), target).toBeTruthy();
  });

  test('the first page names what is unanswered, and where the report breaks off', () => {
    const home = document('');
    expect(textsOf(home.querySelectorAll('.findings .named'))).toEqual(
      expect.arrayContaining(open.map(({ title }) => title)),
    );
    expect(home.querySelector('.findings .figure')?.textContent).toBe(String(open.length));
    const ending = home.querySelector('.ending');
    const point = sections.at(-1)?.points.at(-1);
    expect(ending?.getAttribute('href')).toBe(point?.url);
    expect(point?.text.endsWith(ending?.querySelector('q')?.textContent ?? '-')).toBe(true);
    const chapters = textsOf(home.querySelectorAll('.chapter-list h3 a'));
    expect(new Set(chapters).size).toBe(chapters.length);
  });

  test('of problems the unanswered come first, then theme by theme', () => {
    const groups = [...document('problems/').querySelectorAll('.problem-group')];
    const states = groups.map((group) =>
      [...group.querySelectorAll('.problem-row')].map((row) => row.getAttribute('data-state')),
    );
    expect(states[0]).toEqual(open.map(() => 'unanswered'));
    expect(new Set(states.slice(1).flat())).toEqual(new Set(['answered']));
  });

  test('signs tell what is proposed from what is said to be done, in the text and beside it', () => {
    for (const { url, measures } of sections) {
      const page = pages.get(url)?.document;
      for (const { id, kind } of measures) {
        const mark = page?.getElementById(id.split('#')[1] ?? '');
        expect([id, mark?.classList.contains('proposed')]).toEqual([id, kind === 'proposed']);
      }
    }
  });

  test('long headings in Chinese say where their words end', () => {
    const marked = sections.some(({ url }) => pages.get(url)?.document.querySelector('h2 wbr'));
    expect(marked).toBe(language.startsWith('zh'));
  });
});
