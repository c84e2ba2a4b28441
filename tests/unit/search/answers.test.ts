import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Answer, answerQuery } from '../../../src/client/search/ask/answer.ts';
import { loadMeans } from '../../../src/client/search/ask/suggest-names.ts';
import { keepChapter } from '../../../src/client/search/ask/within-chapter.ts';
import { write } from '../../../src/client/search/tell/search-telling.ts';
import { remarkOn, tellAnswer } from '../../../src/client/search/tell/tell.ts';
import { words as english } from '../../../src/i18n/words/en.ts';
import { words as chinese } from '../../../src/i18n/words/zh-Hans.ts';
import { loadEditions } from '../../../src/load-editions.ts';
import { hostSearch } from '../../search-in-process.ts';

/** What is said of answers, and what is left of them where something cannot be loaded; without a browser. */
const ROOT = '/answers/';
const { editions } = await loadEditions(path.resolve('tests/fixtures/report'));
const host = await hostSearch(editions, ROOT);
afterAll(() => host.close());

const ask = async (query: string, prefix = ''): Promise<Answer> =>
  answerQuery(query, await loadMeans(ROOT + prefix, query, []));
const said = (answer: Answer, prefix = '') => {
  const { searchTold } = prefix === 'en/' ? english : chinese;
  return tellAnswer(answer)
    .map((sentence) => write(sentence, searchTold, prefix === 'en/' ? 'en' : 'zh-Hans'))
    .join(searchTold.between);
};
const numbers = ({ sections }: Answer) => sections.map(({ page }) => page.number);

test('what is excluded is said, and nothing is said of it that is not so', async () => {
  expect(said(await ask('杀青 -三道火'))).toBe(
    '有1节含有“杀青”，但也含有要排除的“三道火”，没有列出。各节之外，有1页含有“杀青”，列在下面。',
  );
  expect(said(await ask('杀青 -飞船'))).toBe('有1节含有“杀青”而不含“飞船”。');
  expect(said(await ask('飞船 -杀青'))).toMatch(/^没有一节含有“飞船”而不含“杀青”。/);
});

test('of a chapter that was chosen only its own sections are told to be left out', async () => {
  const whole = await ask('茶 -三道火');
  expect(whole.excluded.map(({ route }) => route)).toEqual(['making/firing/']);
  const kept = (folder: string) => keepChapter(whole, { folder, number: '' }, () => Promise.reject());
  expect((await kept('picking')).excluded).toEqual([]);
  expect((await kept('making')).excluded).toHaveLength(1);
});

test('a section that is asked for by its number shows what it opens with', async () => {
  const { sections, place } = await ask('1.1');
  expect(place).toBe('1.1 看天吃饭');
  expect(sections[0]?.match.blocks.map(({ block }) => block.kind)).toContain('opening');
});

test('which words a section lacks is said', async () => {
  const answer = await ask('杀青 飞船');
  expect(said(answer)).toMatch(/^没有一节同时含有“杀青”和“飞船”。/);
  expect(answer.sections.map((each) => remarkOn(each, answer))).toContainEqual([
    { kind: 'lacks', text: '飞船' },
  ]);
});

test('of a word that the text has not, a character that few sections have will do, and it is said which', async () => {
  const answer = await ask('杀价');
  expect(numbers(answer)).toEqual(['2.1']);
  expect(said(answer)).toMatch(/^没有一节含有“杀价”。.*含有“杀”。$/);
  expect(numbers(await ask('杀价砍价讲价还价'))).toEqual([]); // a text
});

test('words that only help to find may be words of Taiwan, of which the text has its own', async () => {
  for (const [query, word, prefix] of [
    ['写程式', '算法', ''],
    ['寫程式', '算法', 'zh-hant/'],
  ] as const) {
    const answer = await ask(query, prefix);
    expect(answer.inParts, query).toBeUndefined();
    expect(numbers(answer)).toEqual(numbers(await ask(word, prefix)));
  }
});

test('where the texts cannot be had the index answers; a record that is lost costs its own section alone, and that is said', async () => {
  host.files.delete(`${ROOT}en/search/texts.json`);
  const records = [...host.files.keys()].filter((file) =>
    /\/en\/pagefind\/fragment\/.*s...\.pf_fragment$/.test(file),
  );
  const [first = ''] = records;
  const lost = host.files.get(first) ?? '';
  host.files.delete(first);
  const answer = await ask('the', 'en/');
  expect(answer.lost).toBe(1);
  expect(numbers(answer).length).toBeGreaterThan(1);
  expect(said(answer, 'en/')).toContain('1 page could not be loaded and is not listed.');
  host.files.set(first, lost);
  const again = await ask('the', 'en/');
  expect(again.lost).toBe(0);
  expect(again.sections.length + again.others.length).toBe(answer.sections.length + answer.others.length + 1);
});

test('without a network what has been loaded still answers, and what has not fails by itself', async () => {
  const [all, asked] = [await ask('茶'), await ask('the', 'en/')];
  expect(numbers(all).length).toBeGreaterThan(2);
  host.online = false;
  expect(numbers(await ask('杀青 叶')).length).toBeGreaterThan(0); // never asked before: its text is there
  expect(numbers(await ask('the', 'en/'))).toEqual(numbers(asked));
  await expect(ask('queen', 'en/')).rejects.toThrow(); // of the index only what was asked for is there
  expect(numbers(await ask('the', 'en/'))).toEqual(numbers(asked)); // the failure has cost nothing
  host.online = true;
  expect(numbers(await ask('queen', 'en/')).length).toBeGreaterThan(0);
});

test.each([
  ['a page of English', 'Leaves that were picked in the morning wither on trays until noon. '.repeat(40)],
  [
    'a thousand words that nobody knows',
    Array.from({ length: 1000 }, (_, at) => `q${(at * 7919).toString(36)}x`).join(' '),
  ],
  ['letters without a space', 'shaqingcha'.repeat(500)],
  ['five thousand characters of Han', '茶农把鲜叶摊在竹匾里直到中午'.repeat(400)],
])('%s takes no longer than a pause, is cut, and that is said', async (_, query) => {
  await ask(query); // pages are loaded and read once
  const start = process.cpuUsage();
  const answer = await ask(query);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(200);
  expect(said(answer)).toMatch(/查询太长，只取了前\d+个字符。$/);
});

test.each(['shaqing', 'sha qing', 'shāqīng', 'sha1 qing1', 'sha1qing1'])(
  'pinyin leads to its word, however its tones are typed, in both scripts: %s',
  async (query) => {
    for (const [prefix, word] of [
      ['', '杀青'],
      ['zh-hant/', '殺青'],
    ] as const) {
      const [read, typed] = [await ask(query, prefix), await ask(word, prefix)];
      expect([read.match, numbers(read)]).toEqual(['relaxed', numbers(typed)]);
      expect(said(read, prefix)).toContain(word);
    }
  },
);

test('of what Taiwan and Hong Kong write otherwise, Traditional pages find the same', async () => {
  const [own, other] = [await ask('山裡', 'zh-hant/'), await ask('山裏', 'zh-hant/')];
  expect(own.match).toBe('exact');
  expect([other.match, numbers(other)]).toEqual(['exact', numbers(own)]);
});
