/** Numbers as they are written: 34 and 三十四, 2024 and 二〇二四, 1000 and 1,000. */

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'] as const;
/** The characters that numbers are written with. */
const NUMERAL = '〇零一二两三四五六七八九十百千';

/** A number without the signs that part its thousands. */
export function plainNumber(text: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}

/** Reads 12, 四, 十二, 二十四, 一百零三, 二〇二四; `undefined` for what is no number below ten thousand. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const digitOf = (character: string) =>
    DIGITS.indexOf(character.replace('零', '〇').replace('两', '二').replace('兩', '二'));
  if (/^[〇零一二三四五六七八九]{2,4}$/.test(text)) return Number([...text].map(digitOf).join(''));
  const parts = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.)?(十))?零?(.)?$/.exec(text);
  if (!parts || !text) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = parts;
  const digits = [thousands, hundreds, ten ? (tens ?? '一') : undefined, ones].map((each) =>
    each === undefined ? 0 : digitOf(each),
  );
  if (digits.includes(-1)) return undefined;
  return digits.reduce((sum, digit) => sum * 10 + digit, 0);
}

/** How a number below ten thousand is written in characters: 34 as 三十四, 2024 as 二千零二十四 and by its digits. */
function writeNumeral(number: number): string[] {
  const digits = [...String(number)].map(Number);
  let written = '';
  for (const [at, digit] of digits.entries()) {
    const unit = UNITS[digits.length - 1 - at] ?? '';
    if (digit > 0) written += (DIGITS[digit] ?? '') + unit;
    else if (!written.endsWith('零') && digits.slice(at).some((each) => each > 0)) written += '零';
  }
  const spoken = (written || '零').replace(/^一十/, '十');
  if (digits.length < 4) return [spoken];
  const byDigit = digits.map((digit) => DIGITS[digit]).join('');
  return [...new Set([byDigit, byDigit.replaceAll('〇', '零'), spoken])];
}

/** After these a numeral in characters is one, and not a part of a word (第三方, 一带一路). */
const COUNTED =
  '(?:[年月日号號天周週岁歲元块塊条條章节節点點页頁款项項秒分时時人家国國亿億万萬届屆版倍成名笔筆层層]|[小个個]?[时時月]|分[钟鐘]|%|$)';
const IN_DIGITS = /(?<![\d.,])\d{1,4}(?![\d.,]*\d)/g;
const IN_CHARACTERS = new RegExp(`(?<![${NUMERAL}])[${NUMERAL}]{1,8}(?=${COUNTED})`, 'gu');

/** Other ways to write the numbers of a folded term: 第34条 as 第三十四条, 二十四小时 as 24小时. */
export function writeNumbersOtherwise(term: string): string[] {
  if (/\p{Script=Latin}/u.test(term)) return [];
  if (/\d/.test(term)) {
    const bare = /^(?:\d|10)$/.test(term); // these stand everywhere in characters, also where they count nothing
    const numbers = term.match(IN_DIGITS) ?? [];
    if (bare || numbers.length !== 1) return [];
    return writeNumeral(Number(numbers[0])).map((written) => term.replace(IN_DIGITS, written));
  }
  if (term.length < 2) return [];
  const other = term.replace(IN_CHARACTERS, (numeral) => String(readNumeral(numeral) ?? numeral));
  return other === term ? [] : [other];
}

/** Whether a stretch of a text is a part of a longer number in characters. */
export function insideNumeral(text: string, start: number, end: number): boolean {
  const numeral = (at: number) => NUMERAL.includes(text.charAt(at) || ' ');
  return (numeral(start) && numeral(start - 1)) || (numeral(end - 1) && numeral(end));
}
