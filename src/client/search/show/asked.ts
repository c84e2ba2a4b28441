import { MOST_READ } from '../../../search/query.ts';

/** A query as it is kept in the address and the history, and how its answer is shown. */
export type Asked = {
  readonly text: string;
  /** Folder of a chapter; nothing for all. */
  readonly chapter: string;
  /** Where the words are to lie; nothing for wherever they do. */
  readonly kind: string;
  /** `reading`, or nothing for the most relevant first. */
  readonly order: string;
};

/** A text that is asked for in the whole report. */
export function askFor(text: string): Asked {
  return { text, chapter: '', kind: '', order: '' };
}

/** Reads what an address asks for, behind its `?`. */
export function readAddress(search: string): Asked {
  const query = new URLSearchParams(search);
  const read = (name: string) => query.get(name) ?? '';
  return { text: read('q').trim(), chapter: read('chapter'), kind: read('kind'), order: read('order') };
}

/** What stands behind the `?` of an address that asks for it. */
export function writeAddress({ text, ...how }: Asked): string {
  const read = text.slice(0, MOST_READ.characters); // servers refuse addresses that are too long
  const query = new URLSearchParams({ ...(read && { q: read }) });
  for (const [name, value] of Object.entries(how)) if (value) query.set(name, value);
  return `${query}`;
}
