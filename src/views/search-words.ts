import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { allSections, type Report } from '../domain/report.ts';
import { fold } from '../search/normalise.ts';
import type { Variants } from '../search/query.ts';
import type { Entry, SearchWords, SentWords } from '../search/suggest.ts';

/** Names of chapters, sections and terms with their pinyin, and the Traditional forms of the report's characters and words. */
export function makeSearchWords(report: Report): SearchWords {
  const corpus = allSections(report)
    .flatMap(({ title, summary, points }) => [
      title,
      summary,
      ...points.flatMap(({ heading, text }) => [heading, text]),
    ])
    .concat(report.terms.flatMap(({ title, names }) => [title, ...names]))
    .join('\n');
  const names = new Map(
    report.terms.flatMap(({ names, traditional }) =>
      names
        .slice(0, 1)
        .flatMap((name) => (traditional?.split('／') ?? []).map((form) => [form, name] as const)),
    ),
  );
  return { ...findVariants(corpus, names), entries: makeEntries(report) };
}

/** The list as it is sent. */
export function leaveOutTitles({ entries, ...variants }: SearchWords): SentWords {
  return {
    ...variants,
    entries: entries.map(({ title, ...entry }) => (title === entry.names[0] ? entry : { title, ...entry })),
  };
}

function makeEntries(report: Report): Entry[] {
  const pages = [...report.chapters, ...allSections(report)].map(({ title, route }) =>
    makeEntry(title, route, []),
  );
  const terms = report.terms.map(({ title, route, names, english, abbreviation }) =>
    makeEntry(title, route, [...names, ...[english, abbreviation].filter((name) => name !== undefined)]),
  );
  return [...pages, ...terms];
}

/** The Han names come first, so that each reading in pinyin has the place of its name. */
function makeEntry(title: string, route: string, others: readonly string[]): Entry {
  const bare = title.replace(/（[^）]*）/gu, '');
  const names = [...new Set([bare, ...others].map(fold))];
  const han = names.filter((name) => /\p{Script=Han}/u.test(name));
  const latin = names.filter((name) => !han.includes(name));
  return { title, route, names: [...han, ...latin], pinyin: han.map((name) => spell(name)) };
}

function spell(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.replace(/[^a-z0-9]/gi, '').toLowerCase())
    .filter(Boolean)
    .join(' ');
}

/**
 * The Traditional characters that OpenCC writes for the corpus's own (plain, Taiwan, Hong Kong), and the
 * words that Taiwan or Hong Kong use instead of its words, those of the glossary (`names`) included. A form
 * that the corpus has itself is left alone.
 */
function findVariants(corpus: string, names: ReadonlyMap<string, string>): Variants {
  const characters = new Map<string, string>([['著', '着']]);
  const simplified = [...corpus];
  const known = new Set(simplified);
  for (const to of ['t', 'tw', 'hk'] as const) {
    const converted = [...Converter({ from: 'cn', to })(corpus)];
    if (converted.length !== simplified.length) continue;
    converted.forEach((character, index) => {
      const own = simplified[index];
      if (own && character !== own && !known.has(character)) characters.set(character, own);
    });
  }
  const taiwan = Converter({ from: 'cn', to: 'twp' });
  const words = new Map<string, string>();
  const add = (form: string, own: string) => {
    const foreign = [...form].map((character) => characters.get(character) ?? character).join('');
    if (foreign !== own && foreign.length > 1 && !corpus.includes(foreign)) words.set(foreign, own);
  };
  for (const [form, name] of names) add(form, name);
  const segments = new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(corpus);
  for (const segment of new Set(Array.from(segments, ({ segment }) => segment)))
    add(taiwan(segment), segment);
  return {
    characters: [...characters].flat().join(''),
    words: [...words].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)),
  };
}
