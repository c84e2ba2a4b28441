import { allSections, type Chapter, type Report, type Section } from '../domain/report.ts';
import { partLetters } from '../search/normalise.ts';

/** A page as the indexer should see it. `url` starts with a slash and leaves the base path out. */
export type SearchRecord = { readonly url: string; readonly html: string };

/**
 * What can be found: the sections with their summary, points, and names of problems and measures; the
 * chapters with their introduction.
 * Made from the model, so that navigation, footers and notes are never indexed.
 */
export function makeSearchRecords(report: Report): SearchRecord[] {
  return [
    ...report.chapters.map((page) => chapterRecord(report, page)),
    ...allSections(report).map((page) => sectionRecord(report, page)),
  ];
}

function sectionRecord(report: Report, section: Section): SearchRecord {
  const claims = [...section.problems, ...section.measures];
  const points = section.points.map(({ number, heading, text }) => {
    const titles = claims.filter(({ point }) => point === number).map(({ title }) => title);
    return `<section><h2 id="p${number}">${parted(heading)}</h2>${paragraphs([text, ...titles].join('\n\n'))}</section>`;
  });
  return record(report, section, 'section', section.number, points.join(''));
}

function chapterRecord(report: Report, chapter: Chapter): SearchRecord {
  return record(report, chapter, 'chapter', String(chapter.number), paragraphs(chapter.introduction));
}

function record(
  report: Report,
  page: Chapter | Section,
  kind: string,
  number: string,
  body: string,
): SearchRecord {
  const meta = { title: page.title, kind, number };
  const metaTags = Object.entries(meta).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`,
  );
  return {
    url: `/${page.route}`,
    html: `<!doctype html><html lang="${report.language}"><body><main data-pagefind-body>${metaTags.join('')}<h1>${parted(page.title)}</h1><p>${parted(page.summary)}</p>${body}</main></body></html>`,
  };
}

function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${parted(paragraph)}</p>`)
    .join('');
}

/** Parts first, escapes after: the spaces must not fall inside an entity. */
function parted(text: string): string {
  return escapeHtml(partLetters(text));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
