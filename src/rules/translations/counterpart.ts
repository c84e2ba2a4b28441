import type { FileFacts } from '../../content/facts.ts';
import { LANGUAGES, WRITTEN_LANGUAGES } from '../../domain/language.ts';
import { type Corpus, oncePerCorpus } from '../rule.ts';

/** The folders of the languages that have begun, without the original's. */
export const translationFolders = oncePerCorpus(({ files, original }): readonly string[] => {
  const begun = new Set([...files.values()].map(({ folder }) => folder));
  return WRITTEN_LANGUAGES.map((language): string => LANGUAGES[language].folder).filter(
    (folder) => folder !== original && begun.has(folder),
  );
});

/** The path of the original of a translation; `undefined` if the file is none, or no text. */
export function originalOf({ path, folder, parsed }: FileFacts, corpus: Corpus): string | undefined {
  const isTranslation = parsed && translationFolders(corpus).includes(folder);
  return isTranslation ? corpus.original + path.slice(folder.length) : undefined;
}
