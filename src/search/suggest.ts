import type { Entry, EntryKind } from './names.ts';
import type { Why } from './query.ts';
import { isOneEdit } from './word-forms.ts';

/** A suggestion, the text that was meant, for searching with it, and the name that fits where it is not the title. */
export type Suggestion = {
  readonly entry: Entry;
  readonly name: string;
  readonly alias?: string | undefined;
  readonly score: number;
  /** Why it fits, where it is not by its own title. */
  readonly why?: Why | undefined;
};

/** Spells Han in pinyin; what there is while the table is on its way spells nothing. */
export type Spell = (text: string) => readonly string[];

/** Nobody types a name as long. */
const MOST_TYPED = 120;
const EXACT = 100;
const PREFIX = 60;
const INSIDE = 30;
const NEAR = 10;
/** Where names fit equally well. */
const BY_KIND: Readonly<Record<EntryKind, number>> = {
  term: 0.5,
  law: 0.5,
  section: 0.4,
  chapter: 0.3,
  problem: -8,
  measure: -8,
};

/**
 * Suggests entries for what has been typed so far: parts of names, pinyin with or without spaces, initials,
 * and, if nothing else fits, what is one slip away. Best first; shorter names before longer ones.
 */
export function suggest(
  typed: string,
  entries: readonly Entry[],
  limit: number,
  spell: Spell = spellNothing,
): Suggestion[] {
  const query = typed.replace(/[\s'’]+/g, ''); // input methods part syllables with apostrophes
  if (!query || query.length > MOST_TYPED) return [];
  const byLetters = /[a-z]/.test(query);
  const rate = (compare: (name: string, query: string) => number) =>
    entries.flatMap((entry) => {
      const best = readings(entry, byLetters ? spell : undefined)
        .map(({ name, alias, why, spelled }) => ({ entry, name, alias, why, score: compare(spelled, query) }))
        .filter(({ score }) => score > 0)
        .map((each) => ({ ...each, score: each.score - each.name.length / 100 + BY_KIND[entry.kind] }))
        .sort((a, b) => b.score - a.score)[0];
      return best ? [best] : [];
    });
  const fitting = rate(fit);
  const found = fitting.length > 0 ? fitting : rate(near).map((each) => ({ ...each, why: 'slip' as const }));
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** Whether a suggestion's name is just what was typed, or is spelled so. */
export function isWholeName({ score }: Suggestion): boolean {
  return score > PREFIX + 1;
}

type Reading = {
  readonly name: string;
  readonly alias?: string | undefined;
  readonly why?: Why | undefined;
  readonly spelled: string;
};

const known = new WeakMap<Spell, WeakMap<Entry, Reading[]>>();

/** All spellings of an entry's names: itself, pinyin run together, initials; found once. */
function readings(entry: Entry, spell: Spell | undefined): Reading[] {
  const key = spell ?? spellNothing;
  const made = known.get(key) ?? new WeakMap<Entry, Reading[]>();
  known.set(key, made);
  const all = made.get(entry) ?? makeReadings(entry, spell);
  made.set(entry, all);
  return all;
}

const spellNothing: Spell = () => [];

function makeReadings({ names, aliases, related }: Entry, spell: Spell | undefined): Reading[] {
  const [first = ''] = names;
  const whyOf = (name: string): Why => (related.includes(name) ? 'related' : 'name');
  const written = [
    ...names.map((name) => (name === first ? { name } : { name, alias: name, why: whyOf(name) })),
    ...aliases.map((alias) => ({ name: first, alias, why: whyOf(alias) })),
  ].map((each): Omit<Reading, 'spelled'> => each);
  return written.flatMap((reading): Reading[] => {
    const own = reading.alias ?? reading.name;
    const plain = { ...reading, spelled: own.replace(/[\s'’-]+/g, '') };
    const syllables = spell && /\p{Script=Han}/u.test(own) ? spell(own) : [];
    if (syllables.length === 0) return [plain];
    const why = reading.name === own ? 'pinyin' : reading.why; // of another name: that it is one says more
    const letters = syllables.filter((syllable) => /[a-z0-9]/.test(syllable));
    return [
      plain,
      { ...reading, why, spelled: letters.join('') },
      { ...reading, why, spelled: letters.map((syllable) => syllable.charAt(0)).join('') },
    ];
  });
}

function fit(spelled: string, query: string): number {
  if (spelled === query) return EXACT;
  if (spelled.startsWith(query)) return PREFIX;
  return spelled.includes(query) && !/^[a-z]{1,2}$/.test(query) ? INSIDE : 0;
}

/** One character wrong, missing, added or swapped with its neighbour, in names long enough to tell. */
function near(spelled: string, query: string): number {
  const long = /[a-z]/.test(query) ? 5 : 3;
  return query.length >= long && isOneEdit(spelled, query) ? NEAR : 0;
}
