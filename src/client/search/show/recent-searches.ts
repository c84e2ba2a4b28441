/** The last searches, kept on the device and nowhere else. */
import { keep, readTexts, recall } from '../../page/on-device.ts';

const KEY = 'recent-searches';
const KEPT = 8;
/** What is longer was pasted, and is not worth a line; in UTF-16 units. */
const LONGEST = 200;

/** The last searches, newest first. */
export function readRecent(): string[] {
  return recall(KEY, (text) => readTexts(text, KEPT, LONGEST)) ?? [];
}

/** Puts a search first. */
export function addRecent(typed: string): void {
  const query = typed.replace(/\p{Surrogate}/gu, '\ufffd'); // halves of letters
  if (query && query.length <= LONGEST)
    store([query, ...readRecent().filter((each) => each !== query)].slice(0, KEPT));
}

/** Forgets one. */
export function forgetRecent(query: string): void {
  store(readRecent().filter((each) => each !== query));
}

/** Forgets them all. */
export function clearRecent(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  keep(KEY, queries.length > 0 ? JSON.stringify(queries) : undefined);
}
