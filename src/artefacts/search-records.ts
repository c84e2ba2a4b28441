import { allSections, type Report, type Section } from '../domain/report.ts';
import { partLetters } from '../search/normalise.ts';

/** A page as the indexer should see it. `url` starts with a slash and leaves the base path out. */
export type SearchRecord = { readonly url: string; readonly html: string };

/**
 * What can be found: the sections, with their summary, points, and names of problems and measures. Made from
 * the model, so that navigation, footers and notes are never indexed. Chapters and terms are found by name.
 */
export function makeSearchRecords(report: Report): SearchRecord[] {
  return allSections(report).map((section) => makeRecord(report, section));
}

function makeRecord({ language }: Report, section: Section): SearchRecord {
  const claims = [...section.problems, ...section.measures];
  const points = section.points.map(({ number, heading, text }) => {
    const titles = claims.filter(({ point }) => point === number).map(({ title }) => `${title}。`);
    return `<section><h2 id="p${number}">${parted(heading)}</h2>${paragraphs([text, ...titles].join('\n\n'))}</section>`;
  });
  const meta = Object.entries({ title: section.title, number: section.number }).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`,
  );
  return {
    url: `/${section.route}`,
    html: `<!doctype html><html lang="${language}"><body><main data-pagefind-body>${meta.join('')}<h1>${parted(section.title)}</h1><p>${parted(section.summary)}</p>${points.join('')}</main></body></html>`,
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
