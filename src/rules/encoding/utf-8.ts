import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'encoding/utf-8',
  level: 'error',
  *check({ garbled, text }) {
    if (!garbled) return;
    yield {
      ...(text?.placeAt(text.source.indexOf('\ufffd')) ?? WHOLE_FILE),
      message: {
        zh: '文件不是 UTF-8 编码，这里有读不出的字符（�）。请把文件另存为 UTF-8，并补上丢失的字。',
        en: 'The file is not UTF-8: a character here could not be read (�). Save it as UTF-8 and restore what was lost.',
      },
    };
  },
});
