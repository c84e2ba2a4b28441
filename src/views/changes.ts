import { type Change, changesOf, contributorsOf, type History } from '../domain/history.ts';
import type { Language } from '../domain/language.ts';

/** The changes of a page, as its record shows them. */
export type ChangesView = {
  readonly last: Change | undefined;
  readonly contributors: readonly string[];
  /** The latest, newest first; a note in another language than the page's is left out. */
  readonly latest: readonly (Omit<Change, 'subject'> & { readonly subject: string | undefined })[];
};

const LATEST = 8;

/** The changes of a content file; none where they are not known. */
export function viewChanges(history: History, path: string, language: Language): ChangesView {
  const changes = changesOf(history, path);
  return {
    last: changes[0],
    contributors: contributorsOf(changes),
    latest: changes
      .slice(0, LATEST)
      .map((change) => ({ ...change, subject: isIn(language, change.subject) ? change.subject : undefined })),
  };
}

function isIn(language: Language, text: string): boolean {
  return /\p{Script=Han}/u.test(text) === language.startsWith('zh');
}
