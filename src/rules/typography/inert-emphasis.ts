import { OPAQUE } from '../../markdown/prose-runs.ts';
import { HAN } from './characters.ts';
import { defineTypographyRule, type Quote, type TextFinding } from './typography-rule.ts';

const NAME = `[[\\p{L}\\p{N}_]--[${HAN}]]`;
/** Marks of emphasis that the parser left standing as text; `a__b` is a name. */
const MARKS = new RegExp(`\\*\\*+|(?<!${NAME})__+|__+(?!${NAME})|~~+`, 'gv');

/** `**` that will not bold: a space inside the marks, or a mark without its partner. */
export default defineTypographyRule('typography/inert-emphasis', 'every', function* (text, quote) {
  const marks = [...text.matchAll(MARKS)].map(({ index, 0: mark }) => ({ index, mark }));
  for (let at = 0; at < marks.length; at++) {
    const opening = marks[at];
    if (!opening) continue;
    const { index, mark } = opening;
    const next = marks[at + 1];
    const closing = next?.mark === mark ? next : undefined;
    const inside = closing ? text.slice(index + mark.length, closing.index) : '';
    const replacement = mend(mark, inside);
    const address = closing && findAddress(quote(index + mark.length, closing.index));
    if (replacement || address) at++;
    const length = replacement || address ? inside.length + 2 * mark.length : mark.length;
    yield finding(
      quote,
      index,
      index + length,
      replacement,
      address ? `${mark}[…](${address})${mark}` : undefined,
    );
  }
});

/** An address written out takes the mark behind it for a part of itself. */
function findAddress(quoted: string): string | undefined {
  return /(?:https?:\/\/|www\.)[!-)+-~]*/i.exec(quoted)?.[0];
}

/** The same with marks that work: close to the words, and not underscores, which do nothing inside a word. */
function mend(mark: string, inside: string): string | undefined {
  const words = inside.trim();
  if (mark.length !== 2 || !words || /[\n*_~]/.test(words) || words.includes(OPAQUE)) return undefined;
  if (words === inside && mark !== '__') return undefined;
  const working = mark === '__' ? '**' : mark;
  return working + words + working;
}

function finding(
  quote: Quote,
  start: number,
  end: number,
  replacement: string | undefined,
  linked: string | undefined,
): TextFinding {
  const expected = linked ?? replacement;
  return {
    start,
    end,
    replacement,
    isMarkup: true,
    message: {
      zh: `“${quote(start, end)}”里的强调标记不起作用，会原样显示。应${linked ? '把网址写进链接' : '紧贴文字、前后成对'}${expected ? `：${expected}` : '，如 **重点**'}。请改写；确实要显示符号的，写成 \\*\\*。`,
      en: `The emphasis marks in "${quote(start, end)}" have no effect and would be shown. Expected ${linked ? 'the address in a link' : 'a pair close to the words'}${expected ? `: ${expected}` : ', such as **words**'}. Change them; for the signs themselves write \\*\\*.`,
    },
  };
}
