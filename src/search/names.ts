import { fold } from './normalise.ts';
import type { Variants } from './query.ts';
import { formKey } from './stem.ts';
import type { Words } from './words.ts';

/** What a name leads to; suggestions say so. */
export type EntryKind = 'chapter' | 'section' | 'law' | 'term' | 'problem' | 'measure';

/** Something that can be suggested by its name. */
export type Entry = {
  readonly kind: EntryKind;
  readonly title: string;
  readonly route: string;
  /** Number of a chapter or section. */
  readonly number?: string | undefined;
  /** The language of the title where the original lends it. */
  readonly language?: string | undefined;
  /** Folded names that the text has; the first is the title without what is in brackets. */
  readonly names: readonly string[];
  /** Folded names that people use and the text has not: aliases, English, abbreviations. */
  readonly aliases: readonly string[];
  /** Those among them that are no names of it, and only help to find it. */
  readonly related: readonly string[];
};

/** All that one thing is called. */
export type NameGroup = Pick<Entry, 'names' | 'aliases' | 'related'>;

/** The names of a report, for suggestions: made at build, fetched by the browser first (`/search/words.json`). */
export type SearchNames = {
  readonly index: {
    readonly words: Words;
    readonly pages: number;
    /** Whether all texts are sent at once (`/search/texts.json`). */
    readonly atOnce?: true;
  };
  readonly entries: readonly Entry[];
  /** In how many files the names are that are not among these (`/search/names/0.json`). */
  readonly parts: number;
};

/** What it takes to understand queries: the names, and other ways to write what the text says (`/search/forms.json`). */
export type SearchWords = SearchNames & Variants;

/** While the forms are on their way. */
export const NO_FORMS: Variants = { characters: '', words: [] };

/** An entry as it is sent: short keys, and nothing that follows from the rest. */
export type SentEntry = {
  readonly k: EntryKind;
  readonly t: string;
  readonly r: string;
  readonly n?: string | undefined;
  readonly l?: string | undefined;
  /** Names beside the title's own; `~` before what only helps to find. */
  readonly o?: readonly string[];
  readonly a?: readonly string[];
};

/** The names as they are sent. */
export type SentNames = Omit<SearchNames, 'entries'> & { readonly entries: readonly SentEntry[] };

/** Words that readers ask with instead of the text's, as they are sent: in each list that of the text first. */
export type SentSynonyms = readonly (readonly string[])[];

/** So many names are worth a file of their own. */
const NAMES_A_PART = 250;

/** How many files to put so many names in. */
export function partsFor(names: number): number {
  return Math.ceil(names / NAMES_A_PART);
}

/** The file in which a name is: by its first character, so that what is being typed tells. */
export function partOf(name: string, parts: number): number {
  return parts > 1 ? (name.codePointAt(0) ?? 0) % parts : 0;
}

/** A title as it is compared: folded, without what is in brackets. */
export function nameOfTitle(title: string): string {
  return fold(title.replace(/（[^）]*）|\([^)]*\)/gu, ''));
}

const HOOK = '~';

/** Packs entries for sending. */
export function packEntries(entries: readonly Entry[]): SentEntry[] {
  return entries.map(({ kind, title, route, number, language, names, aliases, related }) => {
    const pack = (name: string) => (related.includes(name) ? HOOK + name : name);
    return {
      k: kind,
      t: title,
      r: route,
      ...(number && { n: number }),
      ...(language && { l: language }),
      ...(names.length > 1 && { o: names.slice(1).map(pack) }),
      ...(aliases.length > 0 && { a: aliases.map(pack) }),
    };
  });
}

/** Undoes `packEntries`. */
export function unpackEntries(entries: readonly SentEntry[]): Entry[] {
  const isHook = (name: string) => name.startsWith(HOOK);
  const unpack = (name: string) => (isHook(name) ? name.slice(HOOK.length) : name);
  return entries.map(({ k, t, r, n, l, o = [], a = [] }) => ({
    kind: k,
    title: t,
    route: r,
    number: n,
    ...(l && { language: l }),
    names: [nameOfTitle(t), ...o.map(unpack)],
    aliases: a.map(unpack),
    related: [...o, ...a].filter(isHook).map(unpack),
  }));
}

/** What the text has for what a folded text, whole, names. */
export type Named = {
  readonly name: string;
  /** Whether one is but a word that helps to find the other. */
  readonly why: 'name' | 'related';
};

/** The names that the text has for what a folded text, whole, is a name of or helps to find. */
export function namesOf(text: string, groups: readonly NameGroup[]): Named[] {
  const key = nameKey(text);
  const named = groups.flatMap(({ names, aliases, related }) => {
    const known = [...names, ...aliases].find((name) => nameKey(name) === key);
    if (known === undefined) return [];
    const hooked = related.includes(known);
    return names.map((name): Named => ({ name, why: hooked || related.includes(name) ? 'related' : 'name' }));
  });
  const found = new Map<string, Named>();
  for (const each of named) if (each.why === 'name' || !found.has(each.name)) found.set(each.name, each);
  return [...found.values()];
}

/** Names of letters are the same in singular and plural, joined and with hyphens. */
export function nameKey(name: string): string {
  if (!/^[a-z]/.test(name)) return name;
  const words = name.replace(/'s\b/g, '').split(/[^a-z\d\p{L}]+/u);
  return words.map(formKey).join('');
}
