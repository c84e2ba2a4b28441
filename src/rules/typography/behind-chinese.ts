import { HAN, SPACES, WIDE_CLOSING, WIDE_PUNCTUATION } from './characters.ts';

const SIGNS = `[,;:?!"'${SPACES}]+`;

/** Signs and spaces that follow a Chinese character or sign; what follows a mark at once doubles it, which is another finding. */
const FOLLOWING = new RegExp(
  `(?<=[${HAN}${WIDE_CLOSING}])${SIGNS}|(?<=[${WIDE_PUNCTUATION}])[${SPACES}]${SIGNS}`,
  'gv',
);

/**
 * Whether a sign of a text is Chinese because of what stands before it, other signs and spaces left out. Told at once for
 * all of them, since mending one after another would take as many rounds as there are signs.
 */
export function placesBehindChinese(text: string): (at: number) => boolean {
  const places = new Set<number>();
  for (const { index, 0: signs } of text.matchAll(FOLLOWING))
    for (let at = index; at < index + signs.length; at++) places.add(at);
  return (at) => places.has(at);
}
