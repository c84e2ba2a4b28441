import { dateOf } from './last-change.ts';
import type { LocalEdition } from './local-edition.ts';
import { authorsOf, languageOfSubject, type Subject, titleOfSubject, titleOfWhole } from './page-subject.ts';

/** A name and its content, as `<meta>` has them. */
type Tag = { readonly name: string; readonly content: string };

/**
 * What reference managers read of a page first: Highwire's names (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing),
 * as Zotero's translator “Embedded Metadata” maps them. The report is a report, its parts are parts of a book.
 */
export function makeCitationTags(subject: Subject, edition: LocalEdition): Tag[] {
  const { publisher, edition: made } = edition.report.publication;
  const whole = subject.kind === 'report';
  const institution = publisher ?? made?.editor;
  const tags = [
    ['title', titleOfSubject(subject, edition)],
    ...authorsOf(edition).map((name) => ['author', name] as const),
    ['publication_date', dateOf(edition.report.publication)?.replaceAll('-', '/')],
    ['language', languageOfSubject(subject, edition)],
    ...(whole
      ? [['technical_report_institution', institution] as const]
      : [['book_title', titleOfWhole(edition)] as const, ['publisher', publisher] as const]),
  ] as const;
  return tags.flatMap(([name, content]) => (content ? [{ name: `citation_${name}`, content }] : []));
}
