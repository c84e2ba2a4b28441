import path from 'node:path';
import { asGroup, asText, readTomlData, readYamlData } from '../markdown/front-matter.ts';
import type { SourceFiles } from '../read/source-files.ts';
import { type Contents, filesOf } from './contents.ts';
import { fromNames, type PageHead } from './from-names.ts';
import { fromDocusaurus, fromVitePress } from './from-script.ts';
import { fromSummary } from './from-summary.ts';
import { fromJupyterBook, fromMkDocs, fromMyst, fromQuarto } from './from-yaml.ts';

/** What a page of Markdown is called. */
export const MARKDOWN_FILE = /\.(?:md|mdx|qmd|rmd|markdown)$/i;

const ENDINGS = ['', '.md', '.mdx', '.qmd', '.Rmd', '/index.md', '/index.mdx', '/README.md', 'index.md'];

/**
 * Finds the order and the parts of a folder's pages: by the file in which its tool has them, else by their names.
 *
 * @param textOf the text of a file; nothing if it is not there.
 */
export function findContents(
  files: SourceFiles,
  textOf: (file: string) => string | undefined,
  headOf: PageHead,
): Contents {
  const pages = files.paths.filter((file) => MARKDOWN_FILE.test(file));
  const known = new Set(pages);
  const find = (written: string): string | undefined => {
    const file = path.posix.normalize(written.replace(/^\//, '').replace(/\.html$/, '.md'));
    return ENDINGS.map((ending) => file + ending).find((each) => known.has(each));
  };
  const listed = fromTool(files, textOf, find);
  return listed && listed.entries.length > 0
    ? listed
    : { ...fromNames(pages, headOf), data: listed?.data ?? {} };
}

function fromTool(
  files: SourceFiles,
  textOf: (file: string) => string | undefined,
  find: (file: string) => string | undefined,
): Contents | undefined {
  const at = (pattern: RegExp) =>
    files.paths
      .filter((file) => pattern.test(file))
      .sort((a, b) => a.split('/').length - b.split('/').length)[0];
  const read = (file: string | undefined, reader: (text: string, from: string, find: Find) => Contents) => {
    const text = file && textOf(file);
    const folder = file ? path.posix.dirname(file) : '';
    return file && text ? reader(text, folder, (each) => find(path.posix.join(folder, each))) : undefined;
  };
  type Find = (file: string) => string | undefined;
  const book = at(/(?:^|\/)book\.toml$/);
  if (book) {
    const toml = asGroup(readTomlData(textOf(book) ?? '')['book']);
    const summary = path.posix.join(path.posix.dirname(book), asText(toml['src']) ?? 'src', 'SUMMARY.md');
    const text = textOf(summary);
    if (text) return { ...fromSummary(text, path.posix.dirname(summary), find), tool: 'mdBook', data: toml };
  }
  return (
    read(at(/(?:^|\/)_quarto\.ya?ml$/), (text, _, own) => fromQuarto(text, own)) ??
    read(at(/(?:^|\/)myst\.ya?ml$/), (text, _, own) => fromMyst(text, own)) ??
    jupyterBook(at(/(?:^|\/)_toc\.ya?ml$/), textOf, find) ??
    read(at(/(?:^|\/)mkdocs\.ya?ml$/), (text, _, own) => fromMkDocs(text, own)) ??
    vitePress(files, textOf, find) ??
    read(at(/(?:^|\/)sidebars\.(?:ts|js|mjs|cjs)$/), (text, folder) =>
      fromDocusaurus(text, path.posix.join(folder, 'docs'), find),
    ) ??
    read(at(/(?:^|\/)SUMMARY\.md$/), (text, folder) => fromSummary(text, folder, find))
  );
}

/** Of several languages the one at the top: the others are in folders of their own. */
function vitePress(
  files: SourceFiles,
  textOf: (file: string) => string | undefined,
  find: (file: string) => string | undefined,
): Contents | undefined {
  const configs = files.paths.filter((file) =>
    /(?:^|\/)\.vitepress\/config(?:\/[\w-]+)?\.(?:ts|mts|js|mjs)$/.test(file),
  );
  const found = configs
    .map((file) => fromVitePress(textOf(file) ?? '', file.replace(/\/?\.vitepress\/.*$/, ''), find))
    .filter(({ entries }) => entries.length > 0);
  const depthOf = ({ entries }: Contents) =>
    Math.min(...filesOf(entries).map((file) => file.split('/').length));
  return found.sort((a, b) => depthOf(a) - depthOf(b))[0];
}

/** Its other settings stand beside the contents, in `_config.yml`. */
function jupyterBook(
  toc: string | undefined,
  textOf: (file: string) => string | undefined,
  find: (file: string) => string | undefined,
): Contents | undefined {
  const text = toc && textOf(toc);
  if (!toc || !text) return undefined;
  const folder = path.posix.dirname(toc);
  const config = readYamlData(textOf(path.posix.join(folder, '_config.yml')) ?? '');
  return { ...fromJupyterBook(text, (file) => find(path.posix.join(folder, file))), data: config };
}
