import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';
import { translationFolders } from './counterpart.ts';

export default defineRule({
  id: 'translations/missing',
  level: 'warning',
  *check({ path, folder, parsed }, corpus) {
    if (!parsed || folder !== corpus.original) return;
    for (const other of translationFolders(corpus)) {
      const counterpart = other + path.slice(folder.length);
      if (corpus.files.has(counterpart)) continue;
      yield {
        ...WHOLE_FILE,
        message: {
          zh: `这个文件还没有译文，应在 ${counterpart}。可以先复制过去再译。`,
          en: `This file has no translation; expected one at ${counterpart}. Copy it there and translate.`,
        },
      };
    }
  },
});
