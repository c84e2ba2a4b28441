import { Feed, type Item } from 'feed';
import type { Change, History } from '../domain/history.ts';
import { routeOfPath } from '../domain/ids.ts';
import { allSections, type Report } from '../domain/report.ts';
import { type LaterFactView, viewLaterFacts } from './later-facts.ts';
import type { LocalEdition } from './local-edition.ts';

/**
 * `/feed.xml`: the changes that altered what the text says, and what has happened since the report, newest first, as Atom
 * (RFC 4287). It holds no time but those of the changes and facts, so that the same commit gives the same bytes.
 */
export function makeFeed(edition: LocalEdition, history: History): string {
  const { report, language, site, words } = edition;
  const { publication } = report;
  const { editor = publication.title, name, date = '1970-01-01' } = publication.edition ?? {};
  const titles = titlesOf(report);
  const changes = history.known ? history.changes.filter(({ kind }) => kind === 'substance') : [];
  const entries = [
    ...changes.map((change) => entryOfChange(change, titles, edition)),
    ...viewLaterFacts(report).map((view) => entryOfFact(view, edition)),
  ].sort((a, b) => b.date.getTime() - a.date.getTime());
  const title = name ? publication.title + words.aside(name) : publication.title;
  const feed = new Feed({
    id: site,
    title: asText(title),
    link: site,
    feedLinks: { atom: `${site}feed.xml` },
    updated: entries[0]?.date ?? new Date(date),
    author: { name: asText(editor) },
    language,
    generator: false,
    copyright: asText(publication.license ?? ''),
  });
  for (const entry of entries) feed.addItem(entry);
  return feed.atom1();
}

type Entry = Item & { readonly id: string };

function entryOfChange(
  { hash, date, authors, subject, paths }: Change,
  titles: ReadonlyMap<string, string>,
  { site, convert, words }: LocalEdition,
): Entry {
  const pages = paths.flatMap((path) => {
    const title = titles.get(path);
    return title ? [{ title, url: site + (routeOfPath(path) ?? '') }] : [];
  });
  return {
    id: idOf(site, date, hash),
    title: asHtml(convert(subject)),
    link: pages[0]?.url ?? site,
    date: new Date(date),
    author: authors.map((name) => ({ name: asText(convert(name)) })),
    description: asHtml(pages.map(({ title }) => title).join(words.listSeparator)),
  };
}

function entryOfFact({ fact, section }: LaterFactView, { site, words }: LocalEdition): Entry {
  return {
    id: idOf(site, fact.date, fact.route),
    title: asHtml(words.since + words.colon + fact.text),
    link: site + fact.route,
    date: new Date(fact.date),
    description: asHtml(`${section.number} ${section.title}`.trim()),
  };
}

/** A name that stays, whatever becomes of the address (RFC 4151). */
function idOf(site: string, date: string, name: string): string {
  return `tag:${new URL(site).hostname},${date.slice(0, 10)}:${name}`;
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
    ...allSections(report).map(({ source, number, title }) => [source, `${number} ${title}`.trim()] as const),
    ...report.terms.map(({ source, title }) => [source, title] as const),
  ]);
}
