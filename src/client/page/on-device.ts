/**
 * What the site keeps on the reader's device: the one place that touches the browser's storage. Whatever is read there
 * may have been written by another site of the same host, by an older version or by hand, so it is held to a shape and
 * removed if it has another. Nothing here throws: storage may be off, or full.
 */
import { storageKey } from '../../domain/storage-key.ts';

/** For good, or until the tab is closed. */
type Area = 'localStorage' | 'sessionStorage';

/** Nothing of ours is longer, in UTF-16 units. */
const LONGEST = 100_000;

/** Half of a letter beyond 16 bits. */
const HALF = /\p{Surrogate}/u;

const keyOf = (name: string) => storageKey(name, import.meta.env.BASE_URL);

/**
 * Reads what is kept under a name.
 *
 * @param read makes a value of the text; what it throws at, or returns `undefined` for, is removed.
 */
export function recall<Value>(
  name: string,
  read: (text: string) => Value | undefined,
  area: Area = 'localStorage',
): Value | undefined {
  try {
    const text = globalThis[area].getItem(keyOf(name));
    if (text === null) return undefined;
    const value = text.length > LONGEST ? undefined : attempt(() => read(text));
    if (value === undefined) globalThis[area].removeItem(keyOf(name));
    return value;
  } catch {
    return undefined; // storage is off
  }
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Whether anything can be read, so that nobody is asked again and again for what cannot be remembered. */
export function remembers(): boolean {
  try {
    return localStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Keeps a text under a name, or forgets what is there. Returns whether it could. */
export function keep(name: string, text: string | undefined, area: Area = 'localStorage'): boolean {
  try {
    if (text === undefined) globalThis[area].removeItem(keyOf(name));
    else globalThis[area].setItem(keyOf(name), text);
    return true;
  } catch {
    return false; // storage is off, or full
  }
}

/** Reads a list of short texts as JSON: each of one letter at least, without halves of letters. */
export function readTexts(text: string, most: number, longest: number): string[] | undefined {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list) || list.length > most) return undefined;
  const texts = list.filter((each): each is string => typeof each === 'string');
  const fits = (each: string) => each.length > 0 && each.length <= longest && !HALF.test(each);
  return texts.length === list.length && texts.every(fits) ? texts : undefined;
}
