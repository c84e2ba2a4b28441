/** The place in a report that a query names by its number. */
export type Address = { readonly chapter: number; readonly section?: number; readonly point?: number };

const DIGITS = '零一二三四五六七八九';
const NUMERAL = '[\\d一二三四五六七八九十百零]+';
const DOTTED =
  /^(?:§|section|sec\.?|chapter|ch\.?)?\s*(\d{1,4})(?:[.。](\d{1,4}))?(?:[.。](\d{1,4}))?\s*[章节節]?$/i;
const WRITTEN = new RegExp(`^第?(${NUMERAL})章(?:第?(${NUMERAL})[节節])?(?:第?(${NUMERAL})[点點])?$`);
const NUMERAL_ONLY = /^[一二三四五六七八九十百]{1,5}$/;

/** Reads 4.1, 4.1.2, 第四章, 第4章第1节, 四, and 4。1 of a Chinese keyboard; `undefined` for anything else. */
export function parseAddress(typed: string): Address | undefined {
  const text = typed.normalize('NFKC').trim();
  const parts = DOTTED.exec(text) ?? WRITTEN.exec(text) ?? (NUMERAL_ONLY.test(text) ? ['', text] : undefined);
  const [chapter, section, point] = parts?.slice(1).map((part) => part && readNumeral(part)) ?? [];
  if (!chapter) return undefined;
  return { chapter, ...(section && { section }), ...(point && { point }) };
}

/** Reads 12, 四, 十二, 二十四, 一百零三. */
function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [, hundreds, tens, ones] = /^(?:(.?)百)?零?(?:(.?)十)?(.?)$/.exec(text) ?? [];
  const read = (digit: string | undefined) => (digit === undefined ? 0 : digit ? DIGITS.indexOf(digit) : 1);
  return 100 * read(hundreds) + 10 * read(tens) + (ones ? Math.max(0, DIGITS.indexOf(ones)) : 0);
}
