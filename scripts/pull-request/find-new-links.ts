import type { FileFacts } from '../../src/content/facts.ts';
import { readLink } from '../../src/markdown/links.ts';
import type { NewLink } from './report-schema.ts';

type Entries = ReadonlyMap<string, FileFacts>;

/** The addresses outside the site that a change brings in: on no page before, each at the first page that has it. */
export function findNewLinks(base: Entries, head: Entries): NewLink[] {
  const known = new Set(linksIn(base).map(({ url }) => url));
  return linksIn(head).filter(({ url }) => {
    const isNew = !known.has(url);
    known.add(url);
    return isNew;
  });
}

function linksIn(entries: Entries): NewLink[] {
  return [...entries.values()].flatMap((file) =>
    [...new Set(externalLinksOf(file))].map((url) => ({ path: file.path, url })),
  );
}

/** What is said of the publication, the front matter, the text with its pictures, and nodes of diagrams. */
function externalLinksOf({ path, parsed, page, publication }: FileFacts): string[] {
  const { links = [], pictures = [] } = page?.body ?? {};
  const urls = [
    ...addressesIn(publication?.publication),
    ...addressesIn(parsed?.frontMatter.data),
    ...[...links, ...pictures].map(({ url }) => url),
  ];
  return urls.filter((url) => readLink(path, url).kind === 'external');
}

function addressesIn(data: unknown): string[] {
  if (typeof data === 'string') return /^https?:/i.test(data) ? [data] : [];
  return data instanceof Object ? Object.values(data).flatMap(addressesIn) : [];
}
