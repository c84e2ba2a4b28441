import { visit } from 'unist-util-visit';
import type { FileFacts } from '../../src/content/facts.ts';
import { readLink } from '../../src/markdown/links.ts';
import type { ParsedFile } from '../../src/markdown/parse.ts';
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

/** What is said of the publication, the front matter, the text, and nodes of diagrams. */
function externalLinksOf({ path, parsed, page, publication }: FileFacts): string[] {
  const inText = parsed ? addressesOf(parsed) : [];
  const inDiagrams = page?.body.links.map(({ url }) => url) ?? [];
  const urls = [...addressesIn(publication?.publication), ...inText, ...inDiagrams];
  return urls.filter((url) => readLink(path, url).kind === 'external');
}

function addressesOf({ tree, frontMatter }: ParsedFile): string[] {
  const urls = addressesIn(frontMatter.data);
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') urls.push(node.url);
  });
  return urls;
}

function addressesIn(data: unknown): string[] {
  if (typeof data === 'string') return /^https?:/i.test(data) ? [data] : [];
  return data instanceof Object ? Object.values(data).flatMap(addressesIn) : [];
}
