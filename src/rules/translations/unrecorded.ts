import { WHOLE_FILE } from '../../domain/finding.ts';
import { readRecord } from '../../model/find-stale.ts';
import { type Corpus, defineRule, oncePerCorpus } from '../rule.ts';
import { translationFolders } from './counterpart.ts';

export default defineRule({
  id: 'translations/unrecorded',
  level: 'warning',
  *check(file, corpus) {
    const { path, folder, page, publication } = file;
    const original = corpus.original + path.slice(folder.length);
    if (!recordingFolders(corpus).has(folder) || !corpus.files.has(original)) return;
    if (readRecord(file) || (!page?.head && !publication)) return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: `译文没有记下译自原文的哪一版，原文改了也看不出来。译好之后请运行 npm run translated -- ${path}。`,
        en: `The translation does not say what it was made from, so nobody will see when the original changes. When it is done, run: npm run translated -- ${path}`,
      },
    };
  },
});

/** The translations that have begun to keep records. */
const recordingFolders = oncePerCorpus((corpus: Corpus): ReadonlySet<string> => {
  const translated = translationFolders(corpus);
  const recorded = [...corpus.files.values()].filter(
    (file) => translated.includes(file.folder) && readRecord(file),
  );
  return new Set(recorded.map(({ folder }) => folder));
});
