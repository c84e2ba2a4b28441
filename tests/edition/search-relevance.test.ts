import { expect, test } from 'vitest';
import { RELEVANCE } from '../relevance/queries.ts';
import { readReportJson } from '../site/pages.ts';
import { useSite } from './browser.ts';
import { bundleSearch } from './search-bundle.ts';

const MIN_QUERIES = 170;
const at = useSite('root');
const sections = readReportJson('root').chapters.flatMap((chapter) => chapter.sections);
const numberOf = new Map(sections.map(({ url, number }) => [url, number]));

type SearchWindow = { search: typeof import('./search-entry.ts') };

async function openSearch() {
  const context = await at.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${at.address}search/`);
  await page.addScriptTag({ content: await bundleSearch() });
  return { page, close: () => context.close() };
}

test('the right section comes first, or at least among the first three, for every kind of query', async () => {
  const { page, close } = await openSearch();
  const all = Object.entries(RELEVANCE).flatMap(([kind, queries]) =>
    queries.map(([query, ...wanted]) => ({ kind, query, wanted })),
  );
  expect(all.length).toBeGreaterThanOrEqual(MIN_QUERIES);
  const answers = await page.evaluate(
    async (queries) => {
      const { ask } = (window as unknown as SearchWindow).search;
      const results: string[][] = [];
      for (const query of queries) {
        const { sections } = await ask(query, ['支付宝', '报告']);
        results.push(sections.map(({ page: { route } }) => `/${route}`));
      }
      return results;
    },
    all.map(({ query }) => query),
  );
  const judged = all.map((each, index) => {
    const numbers = (answers[index] ?? []).map((url) => numberOf.get(url) ?? url);
    return {
      ...each,
      rank: numbers.findIndex((number) => each.wanted.includes(number)) + 1,
      got: numbers.slice(0, 3),
    };
  });
  const lines = Object.keys(RELEVANCE).map((kind) => {
    const ranks = judged.filter((each) => each.kind === kind).map(({ rank }) => rank);
    const share = (count: number) => `${((100 * count) / ranks.length).toFixed(1)} %`;
    const mrr = ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / ranks.length;
    return {
      kind,
      n: ranks.length,
      'P@1': share(ranks.filter((rank) => rank === 1).length),
      'S@3': share(ranks.filter((rank) => rank >= 1 && rank <= 3).length),
      MRR: mrr.toFixed(3),
    };
  });
  console.table(lines);
  const missed = judged.filter(({ rank }) => rank < 1 || rank > 3);
  const first = (share: readonly { readonly rank: number }[]) =>
    share.filter(({ rank }) => rank === 1).length / share.length;
  expect(first(judged)).toBeGreaterThanOrEqual(0.9);
  expect(first(judged.filter(({ kind }) => kind === 'questions'))).toBeGreaterThanOrEqual(0.85);
  expect(judged.find(({ query }) => query === '支付宝怎样防止洗钱？')?.rank).toBe(1);
  const worstKind = Math.min(...lines.map((line) => Number.parseFloat(line['S@3'])));
  const overall = 1 - missed.length / judged.length;
  const told = missed.map(
    ({ query, wanted, got }) => `${query}: wanted ${wanted.join('/')}, got ${got.join(' ')}`,
  );
  expect(overall, told.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(worstKind, told.join('\n')).toBeGreaterThanOrEqual(95);
  await close();
});

test('every chapter, section and term title is suggested first by pinyin and by initials, unless two share them', async () => {
  const { page, close } = await openSearch();
  const wrong = await page.evaluate(async () => {
    const { loadLetters, loadWords, suggestFor } = (window as unknown as SearchWindow).search;
    const [{ entries }, { spell }] = await Promise.all([loadWords('/'), loadLetters('/')]);
    const names = entries.filter(({ kind }) => kind !== 'problem' && kind !== 'measure');
    const spellings = names.flatMap((entry) => {
      const syllables = /\p{Script=Han}/u.test(entry.title) ? spell(entry.names[0] ?? '') : [];
      return [syllables.join(''), syllables.map((each) => each.charAt(0)).join('')]
        .filter(Boolean)
        .map((typed) => ({ typed, entry }));
    });
    const missed: string[] = [];
    for (const { typed, entry } of spellings) {
      const rivals = spellings.filter((other) => other.typed === typed && other.entry !== entry);
      if (rivals.length > 0) continue;
      const [first] = await suggestFor(typed);
      if (first?.entry !== entry) missed.push(`${typed} for ${entry.title}`);
    }
    return missed;
  });
  expect(wrong).toEqual([]);
  await close();
});
