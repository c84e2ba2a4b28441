import { visitParents } from 'unist-util-visit-parents';
import type { FileFacts, FolderFacts } from '../content/facts.ts';
import type { Roots } from '../domain/address.ts';
import { traitsOf } from '../domain/language.ts';
import type { Edition, Origin } from '../domain/report.ts';
import { isPictureAddress } from '../markdown/file-names.ts';
import { addressOfLink, readLink } from '../markdown/links.ts';
import type { ParsedFile } from '../markdown/parse.ts';

/** Writes the text of a page as Markdown that can stand anywhere. */
export type SourceWriter = (page: Pick<Origin, 'contentPath'> & { readonly route: string }) => string;

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Makes a writer of the texts of a folder, as they are typed, but that links have their whole address, pictures are links
 * to where they stand, and nodes of diagrams lead nowhere. What is left out of the front matter is where a page was
 * before, and what a translation was made from.
 *
 * @param editions all that were linked from it.
 * @param root address of the site, base path included.
 */
export function makeSourceWriter(
  { files, derived }: FolderFacts,
  editions: readonly Edition[],
  root: string,
): SourceWriter {
  const served = new Map<string, FileFacts>([...derived, ...files]);
  const prefixes = editions.map(({ language, prefix }) => [traitsOf(language).folder, prefix]);
  const roots: Roots = { base: root, prefixes: Object.fromEntries(prefixes) };
  return ({ contentPath, route }) => {
    const { parsed } = served.get(contentPath) ?? {};
    if (!parsed) throw new Error(`there is no text at ${contentPath}`);
    const { prefix = '' } =
      editions.find(({ language }) => traitsOf(language).folder === folderOf(contentPath)) ?? {};
    const edits = [
      ...editLinks(parsed, roots, root + prefix + route),
      ...editFences(parsed),
      ...editHead(parsed),
    ];
    return applyEdits(parsed.source, edits);
  };
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

/** @param here address of the page. */
function editLinks({ path, source, tree }: ParsedFile, roots: Roots, here: string): Edit[] {
  const edits: Edit[] = [];
  visitParents(tree, (node, parents) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    if (isPicture && parents.some(({ type }) => type === 'link' || type === 'linkReference')) {
      edits.push({
        start,
        end,
        text: source.slice(start + 2, start + 2 + source.slice(start + 2, end).search(/\](?=[([]|$)/)),
      });
      return;
    }
    if (isPicture) edits.push({ start, end: start + 1, text: '' }); // the mark of a picture, which makes it a link
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
    const at = source.lastIndexOf(node.url, end);
    const target = isPictureAddress(node.url) ? here : addressOfLink(readLink(path, node.url), roots);
    if (target !== undefined && at >= start)
      edits.push({ start: at, end: at + node.url.length, text: target });
  });
  return edits;
}

const CLICK = /^[ \t]*click .*\n?/gm;

function editFences({ source, tree }: ParsedFile): Edit[] {
  const edits: Edit[] = [];
  visitParents(tree, 'code', ({ lang, position }) => {
    const start = position?.start.offset;
    if (lang !== 'mermaid' || start === undefined) return;
    for (const { index, 0: line } of source.slice(start, position?.end.offset).matchAll(CLICK))
      edits.push({ start: start + index, end: start + index + line.length, text: '' });
  });
  return edits;
}

/** A key at the margin with all that is indented below it, or a list that is not. */
const LEFT_OUT = /^(?:translated|formerly):.*\n(?:(?:[ \t-].*)?\n)*/gm;

function editHead({ source, frontMatter }: ParsedFile): Edit[] {
  const { start, end } = frontMatter.yaml;
  return [...source.slice(start, end).matchAll(LEFT_OUT)].map(({ index, 0: block }) => ({
    start: start + index,
    end: start + index + block.length,
    text: '',
  }));
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue; // within what was replaced
    text += source.slice(at, start) + put;
    at = end;
  }
  return text + source.slice(at);
}
