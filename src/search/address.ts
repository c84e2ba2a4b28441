import { readNumeral } from './numerals.ts';

/** The place in a report that a query names by its number. */
export type Address = { readonly chapter: number; readonly section?: number; readonly point?: number };

const NUMERAL = '[\\d一二三四五六七八九十百零]+';
/** 4.1, 4-1, §4.1, section 4.1:, 4.1节; a chapter alone needs no more than its number. */
const DOTTED =
  /^(?:§|第|section|sec\.?|chapter|ch\.?|part)?\s*(\d{1,4})(?:[.。．-](\d{1,4}))?(?:[.。．-](\d{1,4}))?\s*[章节節]?(?:第?([\d一二三四五六七八九十]+)[点點])?$/i;
/** 第四章, 第4章第1节第2点. */
const WRITTEN = new RegExp(
  `^第?(${NUMERAL})章[,，、]?(?:第?(${NUMERAL})[节節])?[,，、]?(?:第?(${NUMERAL})[点點])?$`,
);
/** chapter 4, section 1, point 2; section 4.1 (point 2). */
const SPELLED =
  /^(?:chapter|ch\.?|section|sec\.?|§)?\s*(\d{1,4})(?:[.](\d{1,4}))?(?:[\s,;:–-]+(?:section|sec\.?)\s*(\d{1,4}))?[\s,;:(–-]+(?:point|paragraph|para\.?|p\.?)\s*(\d{1,4})\)?$|^(?:chapter|ch\.?)\s*(\d{1,4})[\s,;:–-]+(?:section|sec\.?)\s*(\d{1,4})$/i;
const NUMERAL_ONLY = /^[一二三四五六七八九十百]{1,5}$/;

/**
 * Reads 4.1, 4.1.2, 4-1, 第四章, 第4章第1节, 第4.1节第2点, 四, 4。1 of a Chinese keyboard, chapter 4, section 1;
 * `undefined` for anything else.
 */
export function parseAddress(typed: string): Address | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[\s:：,，.。]+$/u, '');
  const [chapter, section, point] = partsOf(text).map((part) =>
    part ? (readNumeral(part) ?? 0) : undefined,
  );
  if (!chapter) return undefined;
  return { chapter, ...(section && { section }), ...(point && { point }) };
}

function partsOf(text: string): (string | undefined)[] {
  const dotted = DOTTED.exec(text);
  if (dotted) return dotted[3] && dotted[4] ? [] : [dotted[1], dotted[2], dotted[3] ?? dotted[4]];
  const spelled = SPELLED.exec(text);
  if (spelled) return [spelled[1] ?? spelled[5], spelled[2] ?? spelled[3] ?? spelled[6], spelled[4]];
  const written = WRITTEN.exec(text.replace(/\s+/g, ''));
  if (written) return written.slice(1);
  return NUMERAL_ONLY.test(text) ? [text] : [];
}
