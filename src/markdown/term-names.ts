/** A glossary entry as far as finding it in a text needs. */
export type NamedTerm = { readonly slug: string; readonly names: readonly string[] };

/** Where a term is named in a text, in UTF-16 units. */
export type TermMatch = { readonly slug: string; readonly start: number; readonly end: number };

const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * Finds the terms that a text names: the longest name at each place, never inside a longer word (as
 * `Intl.Segmenter` cuts words, and never between Latin letters).
 */
export function findTerms(text: string, terms: readonly NamedTerm[]): TermMatch[] {
  const names = terms
    .flatMap(({ slug, names }) => names.map((name) => ({ slug, name })))
    .filter(({ name }) => text.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  if (names.length === 0) return [];
  const matches: TermMatch[] = [];
  const borders = new Set([...words.segment(text)].map(({ index }) => index).concat(text.length));
  for (let at = 0; at < text.length; at++) {
    if (!borders.has(at)) continue;
    const found = names.find(
      ({ name }) => text.startsWith(name, at) && endsWord(text, at + name.length, borders),
    );
    if (!found) continue;
    matches.push({ slug: found.slug, start: at, end: at + found.name.length });
    at += found.name.length - 1;
  }
  return matches;
}

function endsWord(text: string, end: number, borders: ReadonlySet<number>): boolean {
  if (LATIN.test(text.charAt(end - 1)) && LATIN.test(text.charAt(end))) return false;
  return borders.has(end);
}
