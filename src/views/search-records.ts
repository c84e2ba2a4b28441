import { escapeHtml } from '../domain/escape-html.ts';
import { allSections, type Edition, type Section } from '../domain/report.ts';
import { makeParter, type Words } from '../search/words.ts';

/** A page as the indexer should see it. `url` starts with a slash and leaves the base path out. */
export type SearchRecord = { readonly url: string; readonly html: string };

/**
 * What can be found: the sections, with their summary, points, names of problems and measures, and the words in
 * their diagrams. Made from the model, so that navigation, footers and notes are never indexed. Chapters and terms are found by name.
 */
export function makeSearchRecords({ report, language }: Edition, words: Words): SearchRecord[] {
  return allSections(report).map((section) => makeRecord(language, section, makeParter(words)));
}

function makeRecord(language: string, section: Section, part: (text: string) => string): SearchRecord {
  const parted = (text: string) => escapeHtml(part(text)); // in this order: spaces must not fall inside an entity
  const paragraphs = (text: string) => {
    const parts = text.split('\n\n').map((paragraph) => `<p>${parted(paragraph)}</p>`);
    return parts.join('');
  };
  const opening = `<h1>${parted(section.title)}</h1><p>${parted(section.summary)}</p>`; // first: what has been seen counts
  const claims = [...section.problems, ...section.measures];
  const points = section.points.map(({ number, heading, text }) => {
    const titles = claims.filter(({ point }) => point === number).map(({ title }) => `${title}。`);
    return `<section><h2 id="p${number}">${parted(heading)}</h2>${paragraphs([text, ...titles].join('\n\n'))}</section>`;
  });
  const figures = section.diagrams.map(
    ({ id, labels }) => `<p id="${id}">${parted(labels.map((label) => `${label}。`).join(''))}</p>`,
  );
  const captions = Object.fromEntries(section.diagrams.map(({ id, title }) => [id, title]));
  const meta = Object.entries({ title: section.title, number: section.number, ...captions }).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`,
  );
  return {
    url: `/${section.route}`,
    html: `<!doctype html><html lang="${language}"><body><main data-pagefind-body>${meta.join('')}${opening}${points.join('')}${figures.join('')}</main></body></html>`,
  };
}
