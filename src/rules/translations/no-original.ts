import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';
import { originalOf } from './counterpart.ts';

export default defineRule({
  id: 'translations/no-original',
  level: 'error',
  *check(file, corpus) {
    const original = originalOf(file, corpus);
    if (original === undefined || corpus.files.has(original)) return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: `这是译文，却没有原文 ${original}。请核对文件名；原文改名或删去了的，译文也跟着改名或删去。`,
        en: `This translation has no original; expected ${original}. Check the file name; rename or delete it as the original was.`,
      },
    };
  },
});
