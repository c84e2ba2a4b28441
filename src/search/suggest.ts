import type { Variants } from './query.ts';

/** A page that can be suggested by its name: what the page's list holds for each chapter, section and term. */
export type Entry = {
  readonly title: string;
  readonly route: string;
  /** Folded names: the title and other names in Han, Latin names. */
  readonly names: readonly string[];
  /** Pinyin of the Han names, syllables apart: `fan xi qian`. */
  readonly pinyin: readonly string[];
};

/** What it takes to understand queries: made at build, fetched by the browser (`/search/words.json`). */
export type SearchWords = Variants & { readonly entries: readonly Entry[] };

/** The list as it is sent: a title that is the first of its names is left out. */
export type SentWords = Variants & {
  readonly entries: readonly (Omit<Entry, 'title'> & { readonly title?: string })[];
};

/** A suggestion and the name that was meant, for searching the text with it. */
export type Suggestion = { readonly entry: Entry; readonly name: string; readonly score: number };

const EXACT = 100;
const PREFIX = 60;
const INSIDE = 30;
const NEAR = 10;

/**
 * Suggests entries for what has been typed so far: parts of names, pinyin with or without spaces, initials,
 * and, if nothing else fits, what is one slip away. Best first; shorter names before longer ones.
 */
export function suggest(typed: string, entries: readonly Entry[], limit: number): Suggestion[] {
  const query = typed.replace(/[\s'’]+/g, ''); // input methods part syllables with apostrophes
  if (!query) return [];
  const rate = (compare: (name: string, query: string) => number) =>
    entries.flatMap((entry) => {
      const best = readings(entry)
        .map(({ name, spelled }) => ({ entry, name, score: compare(spelled, query) - name.length / 100 }))
        .sort((a, b) => b.score - a.score)[0];
      return best && best.score > 0 ? [best] : [];
    });
  const fitting = rate(fit);
  return (fitting.length > 0 ? fitting : rate(near)).sort((a, b) => b.score - a.score).slice(0, limit);
}

/** All spellings of an entry's names: itself, pinyin run together, initials. */
function readings({ names, pinyin }: Entry): { name: string; spelled: string }[] {
  return [
    // A Latin name need not stand in the text: what it means is searched for.
    ...names.map((name, index) => ({
      name: index < pinyin.length ? name : (names[0] ?? name),
      spelled: name.replace(/\s+/g, ''),
    })),
    ...pinyin.flatMap((syllables, index) => {
      const name = names[index] ?? '';
      const parts = syllables.split(' ');
      return [
        { name, spelled: parts.join('') },
        { name, spelled: parts.map((part) => part.charAt(0)).join('') },
      ];
    }),
  ];
}

function fit(spelled: string, query: string): number {
  if (spelled === query) return EXACT;
  if (spelled.startsWith(query)) return PREFIX;
  return spelled.includes(query) && !/^[a-z]{1,2}$/.test(query) ? INSIDE : 0;
}

/** One character wrong, missing, added or swapped with its neighbour, in names long enough to tell. */
function near(spelled: string, query: string): number {
  const long = /[a-z]/.test(query) ? 5 : 3;
  if (query.length < long || Math.abs(spelled.length - query.length) > 1) return 0;
  let start = 0;
  while (start < spelled.length && spelled[start] === query[start]) start++;
  const rest = (text: string, skip: number) => text.slice(start + skip);
  const swapped = spelled[start] === query[start + 1] && spelled[start + 1] === query[start];
  const slips =
    rest(spelled, 1) === rest(query, 1) ||
    rest(spelled, 1) === rest(query, 0) ||
    rest(spelled, 0) === rest(query, 1) ||
    (swapped && rest(spelled, 2) === rest(query, 2));
  return slips ? NEAR : 0;
}
