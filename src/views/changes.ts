import { type Change, changesOf, contributorsOf, type History } from '../domain/history.ts';
import { traitsOf } from '../domain/language.ts';
import type { LocalEdition } from './local-edition.ts';

/** The changes of a page, as its record shows them. */
export type ChangesView = {
  readonly last: Change | undefined;
  readonly contributors: readonly string[];
  /** The latest, newest first; a note in another language than the page's is left out. */
  readonly latest: readonly (Omit<Change, 'subject'> & { readonly subject: string | undefined })[];
};

/** So many are listed; fewer where the rest is a link away, since each weighs on its page. */
const LATEST = { alone: 8, linked: 1 };

/** The changes of a content file; none where they are not known. */
export function viewChanges(history: History, path: string, edition: LocalEdition): ChangesView {
  const changes = changesOf(history, path);
  const name = (author: string) => nameIn(edition, author);
  return {
    last: changes[0],
    contributors: contributorsOf(changes).map(name),
    latest: changes.slice(0, edition.deployment.sources ? LATEST.linked : LATEST.alone).map((change) => ({
      ...change,
      authors: change.authors.map(name),
      subject: isIn(edition, change.subject) ? edition.convert(change.subject) : undefined,
    })),
  };
}

/** The editors are named as each edition names them; other people as they name themselves. */
function nameIn({ report, siblings }: LocalEdition, author: string): string {
  const isEditor = siblings.some(({ editor }) => editor === author);
  return (isEditor && report.publication.edition?.editor) || author;
}

function isIn({ language }: LocalEdition, text: string): boolean {
  return /\p{Script=Han}/u.test(text) === (traitsOf(language).typography === 'chinese');
}
