import type { Flaw } from '../domain/finding.ts';
import type { Rule } from './rule.ts';

/** Invisible: ignorable by default (zero-width, bidi control, soft hyphen), control, line and paragraph separators. */
const INVISIBLE =
  /[[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029\u{e0000}-\u{e007f}]--[\t\n\r\p{Variation_Selector}]]/gv;
const EMOJI_JOINER =
  /(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})/uy;

/** A file is UTF-8 with LF line ends, without a byte order mark, and holds nothing that cannot be seen. */
export const encoding: Rule = function* ({ parsed }) {
  if (!parsed) return;
  const { source, placeAt } = parsed;
  const at = (offset: number) => placeAt(offset);
  const broken = source.indexOf('\ufffd');
  if (broken >= 0) yield { ...at(broken), rule: 'encoding/utf-8', message: NOT_UTF8 };
  if (source.startsWith('\ufeff'))
    yield { ...at(0), rule: 'encoding/byte-order-mark', message: MARK, fix: { start: 0, end: 1, text: '' } };
  const carriageReturn = source.indexOf('\r');
  if (carriageReturn >= 0) {
    const text = source.replace(/\r\n?/g, '\n');
    yield {
      ...at(carriageReturn),
      rule: 'encoding/line-ending',
      message: RETURN,
      fix: { start: 0, end: source.length, text },
    };
  }
  for (const { index, 0: found } of source.matchAll(INVISIBLE)) {
    EMOJI_JOINER.lastIndex = index;
    if ((found === '\ufeff' && index === 0) || EMOJI_JOINER.test(source)) continue;
    yield { ...at(index), ...invisible(found), fix: { start: index, end: index + found.length, text: '' } };
  }
};

function invisible(found: string): Pick<Flaw, 'rule' | 'message'> {
  const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    rule: 'encoding/invisible',
    message: {
      zh: `这里有看不见的字符 ${code}（零宽字符、方向控制符等），多半是粘贴带来的。正文里不应有，请删去。`,
      en: `Found the invisible character ${code} (zero-width, direction control or the like), mostly a trace of pasting. Expected none; delete it.`,
    },
  };
}

const NOT_UTF8 = {
  zh: '文件不是 UTF-8 编码，这里有读不出的字符（�）。请把文件另存为 UTF-8，并补上丢失的字。',
  en: 'The file is not UTF-8: a character here could not be read (�). Save it as UTF-8 and restore what was lost.',
};
const MARK = {
  zh: '文件以字节顺序标记（BOM，U+FEFF）开头。应为不带 BOM 的 UTF-8，请另存。',
  en: 'The file starts with a byte order mark (U+FEFF). Expected UTF-8 without one; save it so.',
};
const RETURN = {
  zh: '行尾是 CR 或 CRLF。应为 LF（Unix 换行），请在编辑器里改换行符。',
  en: 'Line ends are CR or CRLF. Expected LF; change the line ending in the editor.',
};
