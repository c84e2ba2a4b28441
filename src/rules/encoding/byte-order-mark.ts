import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'encoding/byte-order-mark',
  level: 'error',
  *check({ text }) {
    const [marks = ''] = /^\ufeff*/.exec(text?.source ?? '') ?? [];
    if (!marks) return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: '文件以字节顺序标记（BOM，U+FEFF）开头。应为不带 BOM 的 UTF-8，请另存。',
        en: 'The file starts with a byte order mark (U+FEFF). Expected UTF-8 without one; save it so.',
      },
      fix: { start: 0, end: marks.length, text: '', isMarkup: true },
    };
  },
});
