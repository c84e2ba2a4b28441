import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'encoding/line-ending',
  level: 'error',
  *check({ text }) {
    const at = text?.source.indexOf('\r') ?? -1;
    if (!text || at < 0) return;
    const { source, placeAt } = text;
    yield {
      ...placeAt(at),
      message: {
        zh: '行尾是 CR 或 CRLF。应为 LF（Unix 换行），请在编辑器里改换行符。',
        en: 'Line ends are CR or CRLF. Expected LF; change the line ending in the editor.',
      },
      fix: { start: 0, end: source.length, text: source.replace(/\r\n?/g, '\n'), isMarkup: true },
    };
  },
});
