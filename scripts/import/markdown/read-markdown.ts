import GithubSlugger from 'github-slugger';
import type { Element, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { type Handler, toHast } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { ADDRESSES, LABEL, NOTE, NOTE_REFERENCE } from '../html/prepare.ts';
import type { References } from '../html/resolve.ts';
import { toPieces } from '../html/to-pieces.ts';
import type { Piece } from '../tree/document.ts';
import { plainMarkdown } from './plain-markdown.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/** Attributes behind the words of a heading: `{#id .class}`, `[#id]`. */
const ATTRIBUTES = /\s*\{([^{}]*)\}\s*$/;

/** Reads the text of a file of Markdown, below its front matter. */
export function readMarkdown(source: string, references: References, isChinese: boolean): Piece[] {
  const plain = plainMarkdown(
    source,
    { isChinese, isMdx: /\.mdx$/i.test(references.path) },
    (line, message) =>
      references.say({
        path: references.path,
        line: line + 1,
        column: 1,
        level: 'warning',
        rule: 'import/form',
        message,
      }),
  );
  const tree: Root = parser.parse(plain);
  nameHeadings(tree);
  const hast = toHast(tree, {
    allowDangerousHtml: true,
    handlers: { code, footnoteReference, footnoteDefinition },
  });
  const read = raw(hast, { file: new VFile(plain) });
  const root: HastRoot = read.type === 'root' ? read : { type: 'root', children: [] };
  return toPieces(root, references);
}

/** Gives headings the ids that are written behind them, and those that code hosts make of their words. */
function nameHeadings(tree: Root): void {
  const slugger = new GithubSlugger();
  visit(tree, 'heading', (node) => {
    const ids: string[] = [];
    const last = node.children.at(-1);
    if (last?.type === 'text') {
      const [whole, attributes] = ATTRIBUTES.exec(last.value) ?? [];
      const own = attributes?.match(/#([\w:.-]+)/)?.[1];
      if (whole && (own || /^[.#\w-]/.test(attributes ?? '')))
        last.value = last.value.slice(0, -whole.length);
      if (own) ids.push(own);
    }
    ids.push(slugger.slug(textOf(node)));
    node.data = { ...node.data, hProperties: { [ADDRESSES]: ids.join(' ') } };
  });
}

/** Code keeps its words as a property: the reader of HTML would take them for its own. */
const code: Handler = (_, node: { value: string; lang?: string | null; meta?: string | null }) => {
  const made: Element = {
    type: 'element',
    tagName: 'pre',
    properties: { dataValue: node.value, dataLang: node.lang ?? null, dataMeta: node.meta ?? null },
    children: [],
  };
  return made;
};

const footnoteReference: Handler = (_, node: FootnoteReference): Element => ({
  type: 'element',
  tagName: NOTE_REFERENCE,
  properties: { [LABEL]: node.identifier },
  children: [],
});

const footnoteDefinition: Handler = (state, node: FootnoteDefinition): Element => ({
  type: 'element',
  tagName: NOTE,
  properties: { [LABEL]: node.identifier },
  children: state.wrap(state.all(node), true),
});
