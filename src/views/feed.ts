import { Feed } from 'feed';
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
  const { language, site, report } = edition;
  const { publication } = report;
  const { title, editor, date } = nameFeed(edition);
  const entries = listEntries(edition, history);
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
  for (const { id, title: name, url, date: day, text, authors } of entries)
    feed.addItem({
      id,
      title: asHtml(name),
      link: url,
      date: day,
      description: asHtml(text),
      ...(authors && { author: authors.map((author) => ({ name: asText(author) })) }),
    });
  return feed.atom1();
}

/** `/feed.json`: the same as a JSON feed (https://www.jsonfeed.org/version/1.1/). */
export function makeJsonFeed(edition: LocalEdition, history: History): string {
  const { language, site, report } = edition;
  const { title, editor } = nameFeed(edition);
  const items = listEntries(edition, history).map(({ id, title: name, url, date, text, authors }) => ({
    id,
    url,
    title: name,
    content_text: text,
    date_published: date.toISOString(),
    ...(authors && { authors: authors.map((author) => ({ name: author })) }),
  }));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: site,
    feed_url: `${site}feed.json`,
    description: report.publication.description,
    language,
    authors: [{ name: editor }],
    items,
  };
  return JSON.stringify(feed, null, 2);
}

/** What a feed says of itself. */
function nameFeed({ report, words }: LocalEdition) {
  const { title, edition } = report.publication;
  const { editor = title, name, date = '1970-01-01' } = edition ?? {};
  return { title: name ? title + words.aside(name) : title, editor, date };
}

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly date: Date;
  readonly text: string;
  readonly authors?: readonly string[];
};

function listEntries(edition: LocalEdition, history: History): Entry[] {
  const titles = titlesOf(edition.report);
  const changes = history.known ? history.changes.filter(({ kind }) => kind === 'substance') : [];
  return [
    ...changes.map((change) => entryOfChange(change, titles, edition)),
    ...viewLaterFacts(edition.report).map((view) => entryOfFact(view, edition)),
  ].sort((a, b) => b.date.getTime() - a.date.getTime());
}

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
    title: convert(subject),
    url: pages[0]?.url ?? site,
    date: new Date(date),
    authors: authors.map(convert),
    text: pages.map(({ title }) => title).join(words.listSeparator),
  };
}

function entryOfFact({ fact, section }: LaterFactView, { site, words }: LocalEdition): Entry {
  return {
    id: idOf(site, fact.date, fact.route),
    title: words.since + words.colon + fact.text,
    url: site + fact.route,
    date: new Date(fact.date),
    text: `${section.number} ${section.title}`.trim(),
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
