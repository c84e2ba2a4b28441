import { defineTypographyRule } from './typography-rule.ts';
import { unifiedForm } from './unified-forms.ts';

/** Kangxi radicals, the supplement of CJK radicals, and compatibility ideographs. */
const LOOKALIKES = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9\u{2f800}-\u{2fa1f}]/gu;

export default defineTypographyRule('typography/compatibility-characters', 'every', function* (text, quote) {
  for (const { index: start, 0: found } of text.matchAll(LOOKALIKES)) {
    const end = start + found.length;
    const replacement = unifiedForm(found);
    if (replacement === found) continue; // twelve of the block are characters in their own right
    const code = codeOf(found);
    yield {
      start,
      end,
      replacement,
      message: {
        zh: `“${quote(start, end)}”里的“${found}”是 ${code}（部首或兼容字符），样子像${replacement ? `“${replacement}”（${codeOf(replacement)}）` : '汉字'}，却搜不到，多半是从 PDF 复制来的。请改成普通的汉字。`,
        en: `The "${found}" in "${quote(start, end)}" is ${code}, a radical or compatibility character that only looks like ${replacement ? `"${replacement}" (${codeOf(replacement)})` : 'a Han character'}; no search finds it. It mostly comes from a PDF; write the common character.`,
      },
    };
  }
});

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
