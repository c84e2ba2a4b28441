import { excerpt, HAN } from './characters.ts';
import { type Slip, typographyRule } from './typography-rule.ts';

const NAME = `[[\\p{L}\\p{N}_]--[${HAN}]]`;
/** Marks of emphasis that the parser left standing as text; `a__b` is a name. */
const MARKS = new RegExp(`\\*\\*+|(?<!${NAME})__+|__+(?!${NAME})|~~+`, 'gv');

/** `**` that will not bold: a space inside the marks, or a mark without its partner. */
export const inertEmphasis = typographyRule('typography/inert-emphasis', function* (text) {
  const marks = [...text.matchAll(MARKS)].map(({ index, 0: mark }) => ({ index, mark }));
  for (let at = 0; at < marks.length; at++) {
    const opening = marks[at];
    const closing = marks[at + 1];
    if (!opening) continue;
    const { index, mark } = opening;
    const inside = closing?.mark === mark ? text.slice(index + mark.length, closing.index) : '';
    const replacement = mend(mark, inside);
    if (replacement) at++;
    const length = replacement ? inside.length + 2 * mark.length : mark.length;
    yield slip(text, index, index + length, replacement);
  }
});

/** The same with marks that work: close to the words, and not underscores, which do nothing inside a word. */
function mend(mark: string, inside: string): string | undefined {
  const words = inside.trim();
  if (mark.length !== 2 || !words || /[\n*_~]/.test(words)) return undefined;
  if (words === inside && mark !== '__') return undefined;
  const working = mark === '__' ? '**' : mark;
  return working + words + working;
}

function slip(text: string, start: number, end: number, replacement: string | undefined): Slip {
  return {
    start,
    end,
    replacement,
    message: {
      zh: `“${excerpt(text, start, end)}”里的强调标记不起作用，会原样显示。应紧贴文字、前后成对${replacement ? `：${replacement}` : '，如 **重点**'}。请改写；确实要显示符号的，写成 \\*\\*。`,
      en: `The emphasis marks in "${excerpt(text, start, end)}" have no effect and would be shown. Expected a pair close to the words${replacement ? `: ${replacement}` : ', such as **words**'}. Change them; for the signs themselves write \\*\\*.`,
    },
  };
}
