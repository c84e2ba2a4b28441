import { Feed } from 'feed';
import type { Change, History } from '../domain/history.ts';
import { routeOfPath } from '../domain/ids.ts';
import { allSections, type Report } from '../domain/report.ts';
import type { LocalEdition } from './local-edition.ts';

/**
 * `/feed.xml`: the changes that altered what the text says, newest first, as Atom (RFC 4287). It holds no time
 * but those of the changes, so that the same commit gives the same bytes.
 */
export function makeFeed({ report, language, site, convert, words }: LocalEdition, history: History): string {
  const { publication } = report;
  const { editor = publication.title, name, date = '1970-01-01' } = publication.edition ?? {};
  const changes = history.known ? history.changes.filter(({ kind }) => kind === 'substance') : [];
  const title = name ? publication.title + words.aside(name) : publication.title;
  const feed = new Feed({
    id: site,
    title: asText(title),
    link: site,
    feedLinks: { atom: `${site}feed.xml` },
    updated: new Date(changes[0]?.date ?? date),
    author: { name: asText(editor) },
    language,
    generator: false,
    copyright: asText(publication.license ?? ''),
  });
  const titles = titlesOf(report);
  for (const change of changes)
    feed.addItem(
      entryOf(
        { ...change, subject: convert(change.subject), authors: change.authors.map(convert) },
        titles,
        site,
      ),
    );
  return feed.atom1();
}

function entryOf(
  { hash, date, authors, subject, paths }: Change,
  titles: ReadonlyMap<string, string>,
  site: string,
) {
  const pages = paths.flatMap((path) => {
    const title = titles.get(path);
    return title ? [{ title, url: site + (routeOfPath(path) ?? '') }] : [];
  });
  const { hostname } = new URL(site);
  return {
    id: `tag:${hostname},${date.slice(0, 10)}:${hash}`,
    title: asHtml(subject),
    link: pages[0]?.url ?? site,
    date: new Date(date),
    author: authors.map((name) => ({ name: asText(name) })),
    description: asHtml(pages.map(({ title }) => title).join('；')),
  };
}

/** The texts of entries are typed as HTML. Written as sections, of which the library escapes one end alone. */
function asHtml(text: string): string {
  return asXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text that is typed as one: the library takes a reference that somebody wrote for its own. */
function asText(text: string): string {
  return asXml(text).replaceAll('&amp;', '&amp;amp;');
}

/** XML can hold neither control characters nor halves of characters; a commit's message can. */
function asXml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}

function titlesOf(report: Report): Map<string, string> {
  return new Map([
    ...report.chapters.map(({ source, title }) => [source, title] as const),
    ...allSections(report).map(({ source, number, title }) => [source, `${number} ${title}`] as const),
    ...report.terms.map(({ source, title }) => [source, title] as const),
  ]);
}
