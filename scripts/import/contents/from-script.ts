import path from 'node:path';
import type { Contents, Entry } from './contents.ts';
import { type Literal, readLiterals } from './read-literal.ts';

type Find = (file: string) => string | undefined;

/** VitePress: `themeConfig.sidebar`, groups with `text`, `link`, `items`; the folder is the site's. */
export function fromVitePress(source: string, folder: string, find: Find): Contents {
  const read = (base: string, item: Literal): Entry[] => {
    const { text, link, items, base: own } = groupOf(item);
    const at = typeof own === 'string' ? own : base;
    const file = typeof link === 'string' ? find(path.posix.join(folder, at, link)) : undefined;
    const children = listOf(items).flatMap((each) => read(at, each));
    return file || children.length > 0
      ? [{ title: typeof text === 'string' ? text : undefined, file, children }]
      : [];
  };
  const entries = readLiterals(source, 'sidebar').flatMap((sidebar) =>
    Array.isArray(sidebar)
      ? sidebar.flatMap((item) => read('', item))
      : Object.values(groupOf(sidebar)).flatMap((items) =>
          (Array.isArray(items) ? items : listOf(groupOf(items)['items'])).flatMap((item) => read('', item)),
        ),
  );
  const titles = readLiterals(source, 'title').filter((each) => typeof each === 'string');
  return { entries, tool: 'VitePress', data: { title: titles[0] } };
}

/** Docusaurus: `sidebars.js`, ids of pages, groups with `label`, `items`, `link`. */
export function fromDocusaurus(source: string, folder: string, find: Find): Contents {
  const page = (id: Literal) => (typeof id === 'string' ? find(path.posix.join(folder, id)) : undefined);
  const read = (item: Literal): Entry[] => {
    if (typeof item === 'string') return [{ file: page(item), children: [] }];
    const { label, items, id, link, type } = groupOf(item);
    const title = typeof label === 'string' ? label : undefined;
    if (type === 'doc' || typeof id === 'string') return [{ title, file: page(id), children: [] }];
    const children = listOf(items).flatMap(read);
    return children.length > 0 ? [{ title, file: page(groupOf(link)['id']), children }] : [];
  };
  const start = source.search(/(?:export\s+default|module\.exports\s*=|=)\s*\{/);
  const [sidebars] = readLiterals(`sidebars: ${source.slice(source.indexOf('{', start))}`, 'sidebars');
  const lists = Object.values(groupOf(sidebars));
  return { entries: lists.flatMap((list) => listOf(list).flatMap(read)), tool: 'Docusaurus', data: {} };
}

function groupOf(value: Literal): Readonly<Record<string, Literal>> {
  return isGroup(value) ? value : {};
}

function isGroup(value: Literal): value is { readonly [key: string]: Literal } {
  return typeof value === 'object' && !Array.isArray(value);
}

function listOf(value: Literal): readonly Literal[] {
  return Array.isArray(value) ? value : [];
}
