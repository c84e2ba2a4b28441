import { fold } from './normalise.ts';
import type { Variants } from './query.ts';
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
  /** Folded names that the text has; the first is the title without what is in brackets. */
  readonly names: readonly string[];
  /** Folded names that people use and the text has not: aliases, English, abbreviations. */
  readonly aliases: readonly string[];
};

/** All that one thing is called. */
export type NameGroup = Pick<Entry, 'names' | 'aliases'>;

/** The names of a report, for suggestions: made at build, fetched by the browser first (`/search/words.json`). */
export type SearchNames = {
  readonly index: { readonly words: Words; readonly pages: number };
  readonly entries: readonly Entry[];
  /** In how many files the names are that are not among these (`/search/names/0.json`). */
  readonly parts: number;
};

/** Other ways to write and to say what the text says; fetched beside the names (`/search/forms.json`). */
export type SearchForms = Variants & {
  /** Words of the text, each with those that readers ask with instead. */
  readonly synonyms: readonly NameGroup[];
};

/** What it takes to understand queries. */
export type SearchWords = SearchNames & SearchForms;

/** While the forms are on their way. */
export const NO_FORMS: SearchForms = { characters: '', words: [], synonyms: [] };

/** An entry as it is sent: short keys, and nothing that follows from the rest. */
export type SentEntry = {
  readonly k: EntryKind;
  readonly t: string;
  readonly r: string;
  readonly n?: string | undefined;
  /** Names beside the title's own. */
  readonly o?: readonly string[];
  readonly a?: readonly string[];
};

/** The names as they are sent. */
export type SentNames = Omit<SearchNames, 'entries'> & { readonly entries: readonly SentEntry[] };

/** The forms as they are sent: of each list of synonyms the word of the text first. */
export type SentForms = Variants & { readonly synonyms: readonly (readonly string[])[] };

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

/** Packs entries for sending. */
export function packEntries(entries: readonly Entry[]): SentEntry[] {
  return entries.map(({ kind, title, route, number, names, aliases }) => ({
    k: kind,
    t: title,
    r: route,
    ...(number && { n: number }),
    ...(names.length > 1 && { o: names.slice(1) }),
    ...(aliases.length > 0 && { a: aliases }),
  }));
}

/** Undoes `packEntries`. */
export function unpackEntries(entries: readonly SentEntry[]): Entry[] {
  return entries.map(({ k, t, r, n, o = [], a = [] }) => ({
    kind: k,
    title: t,
    route: r,
    number: n,
    names: [nameOfTitle(t), ...o],
    aliases: a,
  }));
}

/** The names that the text has for what a folded text, whole, is a name of. */
export function namesOf(text: string, groups: readonly NameGroup[]): string[] {
  const named = groups.filter(({ names, aliases }) => names.includes(text) || aliases.includes(text));
  return [...new Set(named.flatMap(({ names }) => names))];
}
