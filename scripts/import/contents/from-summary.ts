import path from 'node:path';
import type { List, ListItem, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Contents, Entry } from './contents.ts';

/** mdBook and GitBook: `SUMMARY.md`, lists of links; a heading or a bold line above a list names a part. */
export function fromSummary(
  markdown: string,
  folder: string,
  find: (file: string) => string | undefined,
): Contents {
  const tree: Root = unified().use(remarkParse).parse(markdown);
  const entries: Entry[] = [];
  let part: { title: string; children: Entry[] } | undefined;
  const add = (entry: Entry) => (part?.children ?? entries).push(entry);
  for (const node of tree.children) {
    if (node.type === 'list') for (const entry of readList(node, folder, find)) add(entry);
    else if (
      node.type === 'heading' &&
      !(node.depth === 1 && entries.length === 0 && !part && isSummary(textOf(node)))
    ) {
      part = { title: textOf(node), children: [] };
      entries.push(part);
    } else for (const entry of linksOf(node, folder, find)) add(entry);
  }
  const filled = entries.filter((entry) => entry.file !== undefined || entry.children.length > 0);
  return { entries: filled, tool: 'SUMMARY.md', data: {} };
}

function isSummary(title: string): boolean {
  return /^(?:summary|table of contents|contents|目录|概要)$/i.test(title.trim());
}

function readList(list: List, folder: string, find: (file: string) => string | undefined): Entry[] {
  return list.children.map((item: ListItem) => {
    const [link] = linksOf(
      { type: 'root', children: item.children.filter(({ type }) => type !== 'list') },
      folder,
      find,
    );
    const words = item.children.find(({ type }) => type === 'paragraph');
    const children = item.children.flatMap((child) =>
      child.type === 'list' ? readList(child, folder, find) : [],
    );
    return { title: link?.title ?? (words ? textOf(words) : undefined), file: link?.file, children };
  });
}

function linksOf(
  node: Root | Root['children'][number],
  folder: string,
  find: (file: string) => string | undefined,
): Entry[] {
  const entries: Entry[] = [];
  visit(node, 'link', (link) => {
    const address = link.url.replace(/#.*$/, '');
    const file = address === '' ? undefined : find(path.posix.join(folder, address)); // a draft has none
    entries.push({ title: textOf(link), file, children: [] });
  });
  return entries;
}
