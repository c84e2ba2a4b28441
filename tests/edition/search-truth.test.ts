import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pick } from '../../scripts/bench/random.ts';
import { loadMeans, suggestNames } from '../../src/client/search/ask/suggest-names.ts';
import { findAnswer, type SearchOutcome } from '../../src/client/search/show/find-answer.ts';
import { countKinds, type HitKind, keepKind } from '../../src/client/search/show/hit-kinds.ts';
import { namesInside } from '../../src/client/search/show/names-inside.ts';
import { pickBeside } from '../../src/client/search/show/pick-names.ts';
import { countByChapter } from '../../src/client/search/show/search-facets.ts';
import {
  type Quoted,
  remarkOn,
  type Sentence,
  type SentenceKey,
  tellAnswer,
} from '../../src/client/search/tell/tell.ts';
import { makeRandom } from '../../src/diagrams/random.ts';
import type { Chapter, Edition } from '../../src/domain/report.ts';
import { loadEditionsOnce } from '../../src/load-editions.ts';
import type { SearchablePage } from '../../src/search/page.ts';
import type { Suggestion } from '../../src/search/suggest.ts';
import { makeSearchPages } from '../../src/views/search-records.ts';
import { hostSearch } from '../search-in-process.ts';
import { EDITION } from './edition.ts';
import { BLIND } from './queries/blind.ts';
import { OUTSIDER } from './queries/outsider.ts';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from './queries/own.ts';
import { SECOND_BLIND } from './queries/second-blind.ts';
import { THIRD_BLIND } from './queries/third-blind.ts';

/**
 * Whatever is asked, each sentence, badge and count is held to the texts, by a scan that knows nothing of the search: the
 * same characters of Han one after the other, whole words of letters, whole numbers.
 */

type Posed = {
  readonly language: Edition['language'];
  readonly query: string;
  /** The chapter that is chosen, if one is. */
  readonly chapter?: Chapter | undefined;
};

const QUERIES = 500;
const ROOT = '/truth/';
const { editions } = await loadEditionsOnce(path.resolve(EDITION.content));
const host = await hostSearch(editions, ROOT);
const pagesOf = new Map<string, readonly SearchablePage[]>();

for (const { report, language } of editions) pagesOf.set(language, makeSearchPages(report));

afterAll(() => host.close());

/** What a reader reads, with what nobody tells apart made alike. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[‘’′]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?<=[\p{Script=Han}，。、；：（）]) | (?=[\p{Script=Han}，。、；：（）])/gu, '');
}

const texts = new Map<SearchablePage, string>();

/** A paragraph a line. */
function textOf(page: SearchablePage): string {
  const known = texts.get(page);
  if (known !== undefined) return known;
  const own = ['opening', 'heading', 'subheading'];
  const made = page.blocks
    .flatMap(({ kind, heading, text }) => [...(own.includes(kind) ? [heading] : []), ...text.split('\n')])
    .map(plain)
    .join('\n');
  texts.set(page, made);
  return made;
}

const patterns = new Map<string, RegExp>();

/** Whether a word stands in a page as it is, inside a word only if it is said to be quoted. */
function stands(word: string, page: SearchablePage, quoted = false): boolean {
  const key = `${quoted} ${word}`;
  const pattern = patterns.get(key) ?? patternOf(plain(word), quoted);
  patterns.set(key, pattern);
  return pattern.test(textOf(page));
}

function patternOf(wanted: string, quoted: boolean): RegExp {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const edges = (text: string, at: number) => (quoted ? '' : /[a-z]/.test(text.at(at) ?? '') ? '[a-z]' : '');
  const digit = (text: string, at: number) => /\p{N}/u.test(text.at(at) ?? '');
  const before = digit(wanted, 0) ? '(?<!\\p{N}|\\p{N}[.,])' : edges(wanted, 0) && '(?<![a-z])';
  const after = digit(wanted, -1) ? '(?!\\p{N}|[.,]\\p{N})' : edges(wanted, -1) && '(?![a-z])';
  return new RegExp(before + escaped + after, 'u');
}

/** As the panel asks, in a chapter if one is chosen. */
async function ask({ language, query, chapter }: Posed) {
  const edition = editions.find((each) => each.language === language);
  const other = editions.find((each) => each.language.slice(0, 2) !== language.slice(0, 2));
  if (!edition || !other) throw new Error(language);
  const means = await loadMeans(ROOT + edition.prefix, query, edition.report.publication.stopWords);
  const translation = { base: ROOT + other.prefix, from: language };
  const { slug = '', number = '' } = chapter ?? {};
  const outcome = await findAnswer(
    { text: query, chapter: slug, kind: '', order: '' },
    means,
    (known) => namesInside(suggestNames(query, known), slug),
    { translation, number: String(number) },
    0,
  );
  return { outcome, picked: pickBeside(outcome, false), answer: outcome.shown, edition, other };
}

const words = (value: Sentence['values'][string] | undefined): readonly Quoted[] =>
  Array.isArray(value) ? value : [];

/** What is said where not all that is listed has just what was typed. */
const NOT_AS_TYPED: readonly SentenceKey[] = [
  ...(['instead', 'insteadAlso', 'insteadSome', 'parts'] as const),
  ...(['place', 'translated', 'translatedAs', 'excluded'] as const),
];

/** What is said of a query and is not so. */
async function findUntrue(posed: Posed): Promise<string[]> {
  const { outcome, picked, answer, edition, other } = await ask(posed);
  const { asked, others } = answer;
  const sections = answer.elsewhere ?? answer.sections;
  const untrue: string[] = [];
  const hold = (claim: string, isSo: boolean) => {
    if (!isSo) untrue.push(`${posed.language} ${posed.query} ${posed.chapter?.number ?? ''}: ${claim}`);
  };
  const isQuoted = (word: string) =>
    asked.terms.some(({ typed, form }) => typed === word && form.startsWith('"')) ||
    asked.without.includes(`"${word}"`);
  const has = (page: SearchablePage, { text }: Quoted) => stands(text, page, isQuoted(text));
  const everywhere = pagesOf.get(edition.language)?.filter(({ kind }) => kind === 'section') ?? [];
  const isInside = ({ number }: SearchablePage) => number.startsWith(`${posed.chapter?.number}.`);
  const all = answer.inChapter ? everywhere.filter(isInside) : everywhere;
  const listed = sections.map(({ page }) => page);
  const told = tellAnswer({ ...answer, pages: picked.pages });
  const said = new Map(told.map((each) => [each.key, each]));
  const counted = (...keys: SentenceKey[]) =>
    keys.reduce((sum, key) => sum + Number(said.get(key)?.values['count'] ?? 0), 0);
  for (const { key, values } of told) {
    const query = words(values['query']);
    const without = words(values['without']);
    const as = words(values['as']);
    const named = Number(values['unnamed'] ?? 0) === 0;
    const asTyped = (page: SearchablePage) => query.every((word) => has(page, word));
    const unwanted = (page: SearchablePage) => without.some((word) => has(page, word));
    const hits = all.filter((page) => asTyped(page) && !unwanted(page));
    const count = Number(values['count'] ?? 0);
    const replaced = listed.filter((page) => !asTyped(page) && as.some((word) => stands(word.text, page)));
    if (key === 'holding') hold(`${count} hold it, of ${hits.length}`, count === hits.length);
    if (key === 'elsewhere') hold('none in this chapter', !hits.some(isInside) || !listed.every(asTyped));
    if (key === 'elsewhere') hold('all listed are elsewhere', !listed.some(isInside));
    if (key === 'inChapter') hold('all listed are in this chapter', listed.every(isInside));
    if (key === 'none' || key === 'noneAll') hold(`none holds it, of ${hits.length}`, hits.length === 0);
    if (key === 'excluded')
      hold(
        `${count} are left out`,
        count === all.filter((page) => asTyped(page) && as.some((word) => has(page, word))).length,
      );
    if (key.startsWith('instead')) {
      hold(
        `${count} have ${JSON.stringify(as)}`,
        count === replaced.length || (!named && count > replaced.length),
      );
      for (const { text } of as)
        hold(
          `one has ${text}`,
          listed.some((page) => stands(text, page)),
        );
    }
    if (key === 'parts') {
      hold(`${count} are listed`, count === listed.length);
      if (named)
        for (const page of listed)
          hold(
            `${page.number} has one of ${JSON.stringify(as)}`,
            as.some((word) => stands(word.text, page)),
          );
    }
    if (key === 'pages')
      hold(`${count} other pages`, count === picked.pages.filter(({ page }) => asTyped(page)).length);
    if (key === 'place') {
      const [first] = listed;
      const place = String(values['place']);
      const number = place.split(' ')[0] ?? '';
      const isSo = place === `${first?.number} ${first?.title}` || first?.number.startsWith(`${number}.`);
      hold(`it is ${place}`, isSo === true);
    }
    if (key === 'translated' || key === 'translatedAs') {
      const there = (pagesOf.get(other.language) ?? []).filter(
        ({ route, kind }) => kind === 'section' && listed.some((page) => page.route === route),
      );
      const wanted = key === 'translated' ? query : as;
      const holds = (page: SearchablePage) =>
        key === 'translated'
          ? wanted.every((word) => has(page, word))
          : wanted.some((word) => stands(word.text, page));
      hold(`another edition has ${JSON.stringify(wanted)}`, there.length > 0 && there.every(holds));
    }
  }
  for (const { page } of [...sections, ...others])
    for (const { text } of words(told[0]?.values['without']))
      hold(`${page.route} is listed without ${text}`, !stands(text, page, true) || !stands(text, page));
  if (!answer.place && !answer.translated && !answer.question)
    hold(
      `${listed.length} are listed`,
      listed.length ===
        (answer.inParts ? counted('parts') : counted('holding', 'instead', 'insteadAlso', 'insteadSome')),
    );
  for (const each of [...sections, ...others])
    for (const { kind, text } of remarkOn(each, answer)) {
      if (kind === 'lacks') hold(`${each.page.route} lacks ${text}`, !stands(text, each.page));
      else hold(`${each.page.route} has ${text}`, stands(text, each.page));
    }
  const query = words(told[0]?.values['query']);
  const saidAnywhere = new Set([...told, ...tellAnswer(outcome.whole)].map(({ key }) => key));
  const isPlain = !answer.question && NOT_AS_TYPED.every((key) => !saidAnywhere.has(key));
  if (isPlain) {
    const held = (page: SearchablePage) =>
      query.length > 0 &&
      query.every((word) => has(page, word)) &&
      !words(told[0]?.values['without']).some((word) => has(page, word));
    await holdFacets(outcome, edition, everywhere.filter(held), hold);
    holdKinds(
      outcome,
      query.map(({ text }) => text),
      hold,
    );
  }
  if (posed.chapter)
    for (const { page } of picked.pages)
      hold(`${page.route} is in this chapter`, page.route.startsWith(`${posed.chapter.slug}/`));
  for (const name of [picked.defined, ...picked.beside]) if (name) holdName(name, edition, hold);
  const offers = picked.beside.length > 0 || picked.defined !== undefined;
  if (asked.without.length > 0) hold('names are offered', !offers || answer.nearest !== undefined);
  return untrue;
}

/** Counts of chapters, and of what others have while one is chosen, are those of the sections that hold what was typed. */
async function holdFacets(
  { whole, shown, asked }: SearchOutcome,
  { report }: Edition,
  holding: readonly SearchablePage[],
  hold: (claim: string, isSo: boolean) => void,
) {
  const chapters = report.chapters.map(({ slug, number }) => ({ folder: slug, number: String(number) }));
  const counts = await countByChapter(whole, chapters);
  const plain = ({ number }: (typeof chapters)[number]) =>
    holding.filter((page) => page.number.startsWith(`${number}.`)).length;
  for (const chapter of chapters)
    hold(
      `chapter ${chapter.number} has ${counts.get(chapter.folder)}`,
      counts.get(chapter.folder) === plain(chapter),
    );
  const chosen = chapters.find(({ folder }) => folder === asked.chapter);
  const inside = shown.elsewhere ? 0 : shown.sections.length;
  if (chosen)
    hold(
      `others have ${whole.sections.length - inside}`,
      whole.sections.length - inside === holding.length - plain(chosen),
    );
}

/** Which blocks readers take for which kind of place. */
const PLACES: Readonly<Record<HitKind, readonly string[]>> = {
  text: ['opening', 'heading', 'subheading', 'text', 'table', 'footnote'],
  note: ['note'],
  picture: ['caption', 'diagram'],
  problem: ['problem'],
  measure: ['measure'],
  since: ['since'],
};

/** Counts of kinds, and the sentence for each, are those of the sections that have one of the words at such a place. */
function holdKinds(
  { shown }: SearchOutcome,
  typed: readonly string[],
  hold: (claim: string, isSo: boolean) => void,
) {
  const counts = countKinds(shown.sections);
  const isSure = !typed.some((word) => /[a-z\d]/i.test(word)); // words of letters have forms, numbers others
  for (const [kind, blocks] of Object.entries(PLACES) as [HitKind, readonly string[]][]) {
    const places = shown.sections.filter(({ page }) => {
      const part = { ...page, blocks: page.blocks.filter((block) => blocks.includes(block.kind)) };
      return typed.some((word) => stands(word, part));
    });
    const count = counts.get(kind) ?? 0;
    hold(
      `${count} have it in ${kind}, of ${places.length}`,
      isSure ? count === places.length : count >= places.length,
    );
    const kept = keepKind(shown.sections, kind);
    const [said] = tellAnswer({ ...shown, kind: { name: kind, count: kept.length } }).filter(
      ({ key }) => key === 'kind',
    );
    if (shown.sections.length > 0)
      hold(`${said?.values['count']} are listed for ${kind}`, said?.values['count'] === count);
    for (const { page, match } of kept)
      for (const { block, inHeading, inText } of match.blocks)
        hold(
          `${page.number} has a mark in ${kind}`,
          blocks.includes(block.kind) && inHeading.length + inText.length > 0,
        );
  }
}

/** A name is said to be one only if the glossary has it as one. */
function holdName(
  { entry, alias }: Suggestion,
  { report }: Edition,
  hold: (claim: string, isSo: boolean) => void,
) {
  if (!alias || entry.related.includes(alias)) return;
  const term = report.terms.find(({ route }) => route === entry.route);
  const { names = [], aliases = [], related = [], english = '', abbreviation = '', law } = term ?? {};
  const own = [...names, ...aliases, english, abbreviation, law?.officialTitle ?? ''].map(plain);
  hold(
    `${entry.title} is also called ${alias}`,
    own.includes(plain(alias)) && !related.map(plain).includes(plain(alias)),
  );
}

function poseJudged(): Posed[] {
  const languages = ['zh-Hans', 'en', 'zh-Hant'] as const;
  const pose = (set: typeof THIRD_BLIND) =>
    languages.flatMap((language) =>
      Object.values(set[language] ?? {}).flatMap((queries) =>
        queries.map(({ query }) => ({ language, query })),
      ),
    );
  const judged = [OUTSIDER, BLIND, SECOND_BLIND].flatMap(pose);
  const own = [SIMPLIFIED, ENGLISH, TRADITIONAL].flatMap((kinds, at) =>
    Object.values(kinds).flatMap((queries) =>
      queries.map(([query]) => ({ language: (['zh-Hans', 'en', 'zh-Hant'] as const)[at] ?? 'en', query })),
    ),
  );
  return [...pose(THIRD_BLIND), ...[...judged, ...own].filter((_, index) => index % 3 === 0)];
}

/** What was once answered with what is not so, and its kind. */
const ONCE_UNTRUE: readonly (readonly [Edition['language'], readonly string[]])[] = [
  [
    'zh-Hans',
    [
      ...[
        'AI',
        '商业银行',
        '碳排放',
        '欧盟',
        '内部欺诈',
        '微信',
        '机器学习',
        '人工智能',
        '尽职调查',
        '实名制',
      ],
      ...['期货 -外汇', '余额宝 -支付宝', '隐私 -数据', '7.3', '7.3节', '第8章', '4.1 反洗钱合规', 'CO2'],
      ...['yu e bao', 'yǐnsī bǎohù', '第4.1节第2点', '3-2', '第34条', '保存10年', '二十四小时', '二〇二一年'],
      ...[
        '＂反洗钱＂',
        '隐私🔒',
        '反洗钱 隐私',
        '反洗钱 飞船',
        '中国人民银行',
        '央行',
        '银联 -微信',
        'fanxiqian -央行',
      ],
    ],
  ],
  [
    'en',
    [
      ...['AI', 'AML', 'id', 'IT', 'ant group', 'old people', 'face ID', 'knowledge base', 'license', 'CO2'],
      ...[
        'privacy policy',
        '"privacy policy"',
        '"rivac"',
        'payments',
        'payment',
        'regulator',
        'personalisation',
      ],
      ...[
        'senior citizens',
        'section 4.1:',
        'Chapter 4, Section 1',
        'localization strategies',
        'futures -forex',
        'in -writing',
        'habits -“thro”',
        'held -to',
        'Customer -“Information”',
      ],
      ...[
        'Anti-money laundering compliance, point 2',
        'cyber attack',
        'anti money laundering',
        'AI -privacy',
        'capital controls',
      ],
    ],
  ],
  ['zh-Hant', ['私隱', '使用者', '帳號', '綫上', '反洗錢 -隱私', '24小時', '人工智能', 'yinsi']],
];

/** Runs of text, words, pairs of them, with minus and quotation marks, cut and with slips; the same each time. */
function poseDrawn(count: number): Posed[] {
  const random = makeRandom(20_261_130);
  const drawn: Posed[] = [];
  const languages = ['zh-Hans', 'en', 'en', 'zh-Hans', 'zh-Hant'] as const;
  while (drawn.length < count) {
    const language = languages[drawn.length % languages.length] ?? 'en';
    const page = () => pick(pagesOf.get(language) ?? [], random);
    const word = () => {
      const pieces = pick(page().blocks, random).text.match(
        language === 'en' ? /[A-Za-z\d-]+/g : /[\p{L}\p{N}]+/gu,
      ) ?? ['24'];
      const whole = pick(pieces, random);
      if (language === 'en') return random() < 0.3 ? whole.slice(0, -1 - Math.floor(random() * 3)) : whole;
      const start = Math.floor(random() * whole.length);
      return whole.slice(start, start + 1 + Math.floor(random() * 5));
    };
    const shapes = [
      () => word(),
      () => `${word()} ${word()}`,
      () => `${word()} -${word()}`,
      () => `“${word()}”`,
      () => `${word()}${word()}`,
      () => `${word()} ${word()} ${word()}`,
      () => `${word()}s`,
      () => String(1 + Math.floor(random() * 60)),
      () => `${word()} -“${word()}”`,
    ];
    const query = pick(shapes, random)().trim();
    if (query) drawn.push({ language, query });
  }
  return drawn;
}

test('of five hundred queries of all kinds, nothing is said that does not stand in the text', {
  timeout: 120_000,
}, async () => {
  const told = [
    ...ONCE_UNTRUE.flatMap(([language, all]) => all.map((query) => ({ language, query }))),
    ...poseJudged(),
  ];
  const posed = [...told, ...poseDrawn(QUERIES - told.length)];
  expect(posed.length).toBeGreaterThanOrEqual(QUERIES);
  const untrue: string[] = [];
  for (const each of posed) untrue.push(...(await findUntrue(each)));
  // and in a chapter: each in turn, whether it has something or not
  for (const [at, { language, query }] of posed.entries()) {
    const chapters = editions.find((each) => each.language === language)?.report.chapters ?? [];
    if (at % 2)
      untrue.push(...(await findUntrue({ language, query, chapter: chapters[at % chapters.length] })));
  }
  expect(untrue).toEqual([]);
});

test('words that stand apart, and together are a name, lead to what they name; a character that stands somewhere once leads nowhere', async () => {
  const { answer } = await ask({ language: 'en', query: 'capital controls' });
  const [first, ...others] = answer.sections.map(({ page }) => page.number);
  expect(first).toBe('5.2');
  expect(others.length).toBeGreaterThan(0); // those that have both words
  expect((await ask({ language: 'zh-Hans', query: '飞船' })).answer.sections).toEqual([]);
});

/** So much of a fact's beginning is asked for, as one who has read it somewhere would. */
const BEGINNING = 24;

test.each(editions)('each later fact is found in $language, at its section', async ({ language, report }) => {
  const facts = report.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ route, since }) => since.map(({ text }) => ({ route, text }))),
  );
  expect(facts.length).toBeGreaterThan(30);
  const missed: string[] = [];
  for (const { route, text } of facts) {
    const query = text.slice(0, text.slice(0, BEGINNING).search(/\S*$/) || BEGINNING);
    const { answer } = await ask({ language, query });
    if (!answer.sections.some(({ page }) => page.route === route)) missed.push(`${route}: ${query}`);
  }
  expect(missed).toEqual([]);
});
