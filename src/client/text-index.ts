/** The index of a small report: all of its text, loaded once and looked through. */
import { foldPage, holdsTerm } from '../search/match.ts';
import { tokensOf } from '../search/tokens.ts';
import type { Hit, LoadedPage, SearchIndex } from './search-index.ts';
import { loadText } from './search-words.ts';

type Held = LoadedPage & { readonly hit: Hit };

/** Opens the index and begins to make it ready. */
export function openText(base: string, pages: number): SearchIndex {
  const loading = loadText(base).then(
    (text): ReadonlyMap<string, Held> =>
      new Map(
        text.map((page) => {
          const hit = { id: page.route, isSection: page.kind === 'section' };
          return [page.route, { hit, page, folded: foldPage(page) }];
        }),
      ),
  );
  loading.catch(() => undefined); // whoever asks hears of it
  let vocabulary: readonly string[] | undefined;
  const known = new Map<string, readonly Hit[]>();
  const pick = async (fits: (held: Held) => boolean) =>
    [...(await loading).values()].filter(fits).map(({ hit }) => hit);
  return {
    pages,
    atATime: Number.POSITIVE_INFINITY,
    findTerm: async (term) => {
      const found =
        known.get(term) ?? (await pick(({ folded }) => folded.some((block) => holdsTerm(block, term))));
      known.set(term, found);
      return found;
    },
    vocabulary: async () => {
      vocabulary ??= wordsOfLetters([...(await loading).values()]);
      return vocabulary;
    },
    findAddress: (number) =>
      pick(({ page }) => page.number === number || page.number.startsWith(`${number}.`)),
    order: async (hits) => hits,
    load: async ({ id }) => {
      const held = (await loading).get(id);
      if (!held) throw new Error(`the text has no ${id}`);
      return held;
    },
  };
}

function wordsOfLetters(held: readonly Held[]): string[] {
  const texts = held.flatMap(({ folded }) =>
    folded.flatMap(({ heading, text }) => [heading.text, text.text]),
  );
  const letters = texts.flatMap(tokensOf).filter(({ kind }) => kind === 'letters');
  return [...new Set(letters.map(({ text }) => text))].sort();
}
