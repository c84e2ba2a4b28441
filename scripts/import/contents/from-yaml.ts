import path from 'node:path';
import { asGroup, asList, asText, readYamlData } from '../markdown/front-matter.ts';
import type { Contents, Entry } from './contents.ts';

type Find = (file: string) => string | undefined;

/** MyST: `project.toc` of `myst.yml`, an item with `file`, `title`, `children`. */
export function fromMyst(yaml: string, find: Find): Contents {
  const project = asGroup(readYamlData(yaml)['project']);
  const read = (item: unknown): Entry => {
    const { file, title, children } = asGroup(item);
    return { title: asText(title), file: find(asText(file) ?? ''), children: asList(children).map(read) };
  };
  return { entries: asList(project['toc']).map(read), tool: 'MyST', data: project };
}

/** Jupyter Book: `_toc.yml` with a root, chapters or parts, sections. */
export function fromJupyterBook(yaml: string, find: Find): Contents {
  const data = readYamlData(yaml);
  const read = (item: unknown): Entry => {
    const { file, title, caption, sections, chapters } = asGroup(item);
    return {
      title: asText(title) ?? asText(caption),
      file: find(asText(file) ?? ''),
      children: [...asList(chapters), ...asList(sections)].map(read),
    };
  };
  const root = asText(data['root']);
  const entries = [...asList(data['parts']), ...asList(data['chapters']), ...asList(data['sections'])].map(
    read,
  );
  return { entries: [...(root ? [read({ file: root })] : []), ...entries], tool: 'Jupyter Book', data: {} };
}

/** Quarto: `book.chapters` of `_quarto.yml`, files or parts with `chapters`; then `appendices`. */
export function fromQuarto(yaml: string, find: Find): Contents {
  const all = readYamlData(yaml);
  const book = asGroup(all['book']);
  const read = (item: unknown): Entry => {
    const file = asText(item);
    if (file) return { file: find(file), children: [] };
    const { part, href, text, chapters, file: own, contents, section } = asGroup(item);
    const named = asText(part) ?? asText(section);
    const page = named && /\.\w+$/.test(named) ? named : (asText(href) ?? asText(own));
    return {
      title: asText(text) ?? (page === named ? undefined : named),
      file: page ? find(page) : undefined,
      children: [...asList(chapters), ...asList(contents)].map(read),
    };
  };
  const listed = [...asList(book['chapters']), ...asList(book['appendices'])];
  const sidebar = [asGroup(all['website'])['sidebar']]
    .flat()
    .flatMap((each) => asList(asGroup(each)['contents']));
  return {
    entries: (listed.length > 0 ? listed : sidebar).map(read),
    tool: 'Quarto',
    data: { ...asGroup(all['website']), ...book, lang: all['lang'] },
  };
}

/** MkDocs: `nav` of `mkdocs.yml`, a file, or a title with a file or with more of them. */
export function fromMkDocs(yaml: string, find: Find): Contents {
  const data = readYamlData(yaml.replace(/!!?[\w/:.-]+/g, ''));
  const folder = asText(data['docs_dir']) ?? 'docs';
  const read = (item: unknown): Entry[] => {
    const file = asText(item);
    if (file) return [{ file: find(path.posix.join(folder, file)), children: [] }];
    return Object.entries(asGroup(item)).map(([title, value]) => {
      const page = asText(value);
      return page
        ? { title, file: find(path.posix.join(folder, page)), children: [] }
        : { title, children: asList(value).flatMap(read) };
    });
  };
  const { site_name: title, site_description: description } = data;
  return { entries: asList(data['nav']).flatMap(read), tool: 'MkDocs', data: { title, description } };
}
