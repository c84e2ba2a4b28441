import { visibleCode } from './hidden-characters.ts';
import { BOLD_WIDTHS, REGULAR_WIDTHS } from './latin-widths.ts';

/** Scripts, punctuation and symbols that fonts for Chinese draw on a full square. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2460-\u24ff\u2500-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;
const NO_WIDTH = /\p{Mn}|\p{Me}|[\u200b-\u200f\u2060]/u;
/** For letters of other scripts, which labels hardly ever have: generous. */
const OTHER_WIDTH = 0.66;

/** How far a line of text reaches above and below its baseline, in ems: PingFang SC, the tallest in use. */
export const ASCENT = 1.06;
export const DESCENT = 0.34;

/** The width of a text in the unit of `fontSize`, the same on every machine: no font is asked. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += characterWidth(character, bold);
  return ems * fontSize;
}

function characterWidth(character: string, bold: boolean): number {
  const code = visibleCode(character.codePointAt(0) ?? 0);
  const latin = (bold ? BOLD_WIDTHS : REGULAR_WIDTHS)[code - 0x20];
  if (latin !== undefined) return latin / 1000;
  if (code > 0xffff || FULL_WIDTH.test(String.fromCodePoint(code))) return 1;
  return NO_WIDTH.test(character) ? 0 : OTHER_WIDTH;
}
