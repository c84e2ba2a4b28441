import { isTraditional, traditionalOf } from './characters.ts';
import type { Segments } from './segments.ts';

const RUN = /\p{Script=Han}+/gu;

/**
 * Finds what is written in Traditional characters already, as names and quotations are: a run of Chinese characters
 * with some that only Traditional texts have and none that only Simplified ones have, or a word of that kind. It has
 * to stay as it is: the 后 and 里 in it stand for themselves. Gives the stretches, in UTF-16 units.
 *
 * @param isAmbiguous Whether a Simplified character is a Traditional one as well.
 */
export function findTraditional(
  text: string,
  segments: Segments,
  isAmbiguous: (character: string) => boolean,
): [start: number, end: number][] {
  const isWritten = (stretch: string) => {
    const characters = [...stretch];
    return (
      characters.some(isTraditional) &&
      characters.every((character) => isAmbiguous(character) || traditionalOf(character) === character)
    );
  };
  if (![...text].some(isTraditional)) return [];
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index: start }) => {
    if (![...run].some(isTraditional)) return [];
    const end = start + run.length;
    if (isWritten(run)) return [[start, end]];
    const words: [number, number][] = [];
    for (let at = start; at < end; at = segments.endOf(at))
      if (isWritten(segments.from(at))) words.push([at, segments.endOf(at)]);
    return words;
  });
}
