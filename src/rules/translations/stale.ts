import { readRecord } from '../../model/find-stale.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'translations/stale',
  level: 'warning',
  *check(file, { stale, original }) {
    const placeOf = file.page?.placeOf ?? file.publication?.placeOf;
    if (!placeOf) return;
    const source = original + file.path.slice(file.folder.length);
    for (const { unit, now } of stale.get(file.path) ?? []) {
      const known = readRecord(file)?.[unit] !== undefined;
      const change = now === undefined ? GONE : known ? CHANGED : ADDED;
      yield {
        ...placeOf(['translated', unit]),
        message: {
          zh: `${source} 的 ${unit} ${change.zh}，译文还没有跟上。请对照修改，再运行 npm run translated -- ${file.path} ${unit}；原文只改了文字的，直接运行。`,
          en: `${unit} of ${source} ${change.en} since it was translated. Bring the translation in step, then run: npm run translated -- ${file.path} ${unit}; if only the wording changed, just run it.`,
        },
      };
    }
  },
});

const CHANGED = { zh: '改了', en: 'has changed' };
const ADDED = { zh: '是新加的', en: 'was added' };
const GONE = { zh: '删去了', en: 'was removed' };
