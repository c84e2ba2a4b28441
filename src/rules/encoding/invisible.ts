import { findInvisible } from '../../domain/invisible.ts';
import type { Localised } from '../../domain/language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'encoding/invisible',
  level: 'error',
  *check({ text }) {
    if (!text) return;
    for (const { index, length, code } of findInvisible(text.source))
      yield {
        ...text.placeAt(index),
        message: typed(code),
        fix: { start: index, end: index + length, text: '' },
      };
    for (const { code, ...place } of text.hidden) yield { ...place, message: escaped(code) };
  },
});

function typed(code: string): Localised {
  return {
    zh: `这里有看不见的字符 ${code}（零宽字符、方向控制符等），多半是粘贴带来的。正文里不应有，请删去。`,
    en: `Found the invisible character ${code} (zero-width, direction control or the like), mostly a trace of pasting. Expected none; delete it.`,
  };
}

function escaped(code: string): Localised {
  return {
    zh: `这里用转义写了看不见的字符 ${code}（如 \\u202E、&#x202E;）。怎样写都不应有，请删去。`,
    en: `An escape here, such as \\u202E or &#x202E;, stands for the invisible character ${code}. Expected none, however it is written; delete it.`,
  };
}
