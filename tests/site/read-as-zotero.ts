/**
 * A small reading of Zotero's translator “Embedded Metadata” (github.com/zotero/translators), which is what takes a page
 * of ours: its names of Highwire and the kinds of item that they make. The translator itself was not run.
 */
const FIELDS: Readonly<Record<string, string>> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_book_title: 'bookTitle',
  citation_technical_report_institution: 'institution',
  citation_publisher: 'publisher',
  citation_language: 'language',
};
/** The last of them in the head decides, as there. */
const KINDS: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

/** What Zotero would make of a page. */
export function readAsZotero(document: Document): Record<string, unknown> {
  const tags = [...document.querySelectorAll('head > meta[name][content]')].map((tag) => ({
    name: tag.getAttribute('name') ?? '',
    content: (tag.getAttribute('content') ?? '').trim(),
  }));
  const kinds = tags.flatMap(({ name }) => KINDS[name] ?? []);
  const fields = tags.flatMap(({ name, content }) =>
    FIELDS[name] ? [[FIELDS[name], content] as const] : [],
  );
  const creators = tags.filter(({ name }) => name === 'citation_author').map(({ content }) => content);
  return { itemType: kinds.at(-1), ...Object.fromEntries(fields), creators };
}
