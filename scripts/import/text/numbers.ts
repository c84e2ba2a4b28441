const DIGITS = '零一二三四五六七八九';
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a number written in Chinese, Roman or Arabic numerals. */
export function readNumeral(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  return /^[IVXLC]+$/i.test(numeral) ? readRoman(numeral.toUpperCase()) : readHan(numeral);
}

function readHan(numeral: string): number {
  let value = 0;
  let digit = 0;
  for (const char of numeral) {
    const found = DIGITS.indexOf(char);
    if (found >= 0) digit = found;
    else {
      value += (digit || 1) * (char === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return value + digit;
}

function readRoman(numeral: string): number {
  let value = 0;
  let last = 0;
  for (const char of [...numeral].reverse()) {
    const digit = ROMAN[char] ?? 0;
    value += digit < last ? -digit : digit;
    last = Math.max(last, digit);
  }
  return value;
}
