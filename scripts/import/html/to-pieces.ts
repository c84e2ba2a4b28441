import type { Element, Root as HastRoot } from 'hast';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { Heading, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type {} from 'remark-mdx'; // node types of MDX
import { visit } from 'unist-util-visit';
import type { Localised } from '../../../src/domain/language.ts';
import { textOf } from '../../../src/markdown/plugins/hast-text.ts';
import type { Piece, SourcePlace } from '../tree/document.ts';
import { ADDRESSES, isElement, LABEL, NOTE, NOTE_REFERENCE, prepareHtml } from './prepare.ts';
import type { References } from './resolve.ts';
import { plainTables, type TableChange } from './tables.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Names of the places that it stands for. */
    addresses?: readonly string[];
  }
}

const TABLES: Readonly<Record<TableChange, Localised>> = {
  merged: {
    zh: '表里有合并的单元格，内容在每一格里各写了一次。',
    en: 'The table has merged cells; what stands in one is repeated in each place.',
  },
  heads: {
    zh: '表头不止一行，合成了一行，用斜杠隔开。',
    en: 'The table has several head rows; they are one, parted by slashes.',
  },
  nested: {
    zh: '单元格里还有表，只留下了其中的文字。',
    en: 'A cell has a table in it, of which the words alone came through.',
  },
};

/** Makes pieces of a tree of HTML; Markdown comes this way too, once its HTML has been read. */
export function toPieces(tree: HastRoot, references: References): Piece[] {
  const placeOf = (node: { readonly position?: Element['position'] }): SourcePlace => ({
    path: references.path,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const told = new Set<string>();
  const say = (node: Element, message: Localised) => {
    const place = placeOf(node);
    const key = `${place.line}:${place.column}:${message.en}`;
    if (!told.has(key)) references.say({ ...place, level: 'warning', rule: 'import/form', message });
    told.add(key);
  };
  prepareHtml(tree, (node) =>
    say(node, {
      zh: `不认识的标签 <${node.tagName}>，只留下了其中的内容。`,
      en: `The element <${node.tagName}> is unknown; what stands in it was kept.`,
    }),
  );
  plainTables(tree, (table, what) => say(table, TABLES[what]));
  const root = toMdast(tree, { document: true, handlers: handlers(references, say, placeOf) });
  const blocks = root.type === 'root' ? root.children : [];
  return blocks.flatMap((node): Piece[] => {
    const place = placeOf(node);
    if (node.type !== 'heading') return [{ kind: 'block', node, place }];
    const addresses = (node.data?.addresses ?? []).map((id) => references.addressOf(id));
    return [{ kind: 'heading', depth: node.depth, children: node.children, addresses, place }];
  });
}

function handlers(
  references: References,
  say: (node: Element, message: Localised) => void,
  placeOf: (node: Element) => SourcePlace,
): Record<string, Handle> {
  const heading: Handle = (state, node) => {
    const addresses = String(node.properties[ADDRESSES] ?? '')
      .split(' ')
      .filter(Boolean);
    const depth = Number(node.tagName.charAt(1)) as Heading['depth'];
    const made: Heading = { type: 'heading', depth, children: wordsOf(state, node), data: { addresses } };
    state.patch(node, made);
    return made;
  };
  const raised: Handle = (state, node) => ({
    type: 'mdxJsxTextElement',
    name: node.tagName,
    attributes: [],
    children: wordsOf(state, node),
  });
  const media: Handle = (_, node) => {
    const url = outwardOf(node);
    say(node, {
      zh: `<${node.tagName}> 不能放进来${url ? '，换成了链接' : ''}。`,
      en: `A <${node.tagName}> has no place here${url ? '; it became a link' : ''}.`,
    });
    return url ? [{ type: 'link', url, children: [{ type: 'text', value: url }] }] : [];
  };
  return {
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
    ...Object.fromEntries(['iframe', 'video', 'audio'].map((name) => [name, media])),
    sub: raised,
    sup: raised,
    u: (state, node) => state.all(node),
    mark: (state, node) => state.all(node),
    figure: (state, node) => figure(state, node),
    table: (state, node) => captioned(state, node),
    dl: (state, node) => definitions(state, node),
    summary: (state, node) => ({
      type: 'paragraph',
      children: [{ type: 'strong', children: wordsOf(state, node) }],
    }),
    details: (state, node) => state.toFlow(state.all(node)),
    math: (_, node) => {
      say(node, {
        zh: '公式还没有合适的写法，留作了代码。',
        en: 'Formulas have no form here yet; this one is kept as code.',
      });
      return { type: 'inlineCode', value: formulaOf(node) };
    },
    svg: (_, node) => {
      say(node, { zh: '页面里画的 SVG 图没有带过来。', en: 'A drawing within the page (SVG) was left out.' });
      return [];
    },
    a: (state, node) => {
      const href = String(node.properties['href'] ?? '').trim();
      const url = href ? references.link(href, placeOf(node)) : undefined;
      const children = state.all(node);
      const isLink = url !== undefined && textOf(node).trim() !== '';
      return isLink ? { type: 'link', url, children: phrasing(children) } : children;
    },
    img: (_, node) => {
      const url = references.picture(String(node.properties['src'] ?? ''), placeOf(node));
      const alt = String(node.properties['alt'] ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      if (url) return { type: 'image', url, alt };
      const source = outwardOf(node);
      return source ? { type: 'link', url: source, children: [{ type: 'text', value: alt || source }] } : [];
    },
    pre: (_, node) => {
      const given = node.properties['dataValue'];
      const code = node.children.find((child) => isElement(child, 'code'));
      const classes = code?.type === 'element' ? [code.properties['className']].flat().map(String) : [];
      const lang = classes.find((each) => each.startsWith('language-'))?.slice('language-'.length);
      const value = given === undefined ? textOf(node).replace(/\n$/, '') : String(given);
      const meta = node.properties['dataMeta'];
      return {
        type: 'code',
        value,
        lang: lang ?? (node.properties['dataLang'] ? String(node.properties['dataLang']) : null),
        meta: meta ? String(meta) : null,
      };
    },
    [NOTE_REFERENCE]: (_, node) => noteNode(node, references, 'footnoteReference'),
    [NOTE]: (state, node) => {
      const made = noteNode(node, references, 'footnoteDefinition');
      return made.type === 'footnoteDefinition' ? { ...made, children: state.toFlow(state.all(node)) } : made;
    },
  };
}

function noteNode(
  node: Element,
  { addressOf }: References,
  type: 'footnoteReference' | 'footnoteDefinition',
): Nodes {
  const identifier = addressOf(`note-${String(node.properties[LABEL])}`);
  return type === 'footnoteReference' ? { type, identifier } : { type, identifier, children: [] };
}

function phrasing(nodes: readonly Nodes[]): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  for (const node of nodes) {
    if (node.type === 'paragraph') words.push(...node.children);
    else words.push(node as PhrasingContent);
  }
  return words;
}

/** What is written on one line: line breaks become spaces. */
function wordsOf(state: State, node: Element): PhrasingContent[] {
  return phrasing(state.all(node)).map((each) =>
    each.type === 'break' ? { type: 'text', value: ' ' } : each,
  );
}

function outwardOf({ properties, children }: Element): string | undefined {
  const source = children.find((child) => isElement(child, 'source'));
  const inner = source?.type === 'element' ? source.properties['src'] : undefined;
  const url = String(properties['src'] ?? inner ?? '').replace(/^\/\//, 'https://');
  return /^https?:/.test(url) ? url : undefined;
}

/** A picture or a table with a caption becomes `<Figure>`; one without stays by itself. */
function figure(state: State, node: Element): RootContent[] {
  const caption = node.children.find((child) => isElement(child, 'figcaption'));
  const rest = { ...node, children: node.children.filter((child) => child !== caption) };
  const blocks = [...state.toFlow(state.all(rest)), ...notesIn(state, caption)];
  return caption ? [figureOf(textOf(caption), blocks)] : blocks;
}

function captioned(state: State, node: Element): RootContent[] {
  const caption = node.children.find((child) => isElement(child, 'caption'));
  const rows = node.children.flatMap((part) =>
    isElement(part, 'thead', 'tbody')
      ? part.children.filter((row): row is Element => isElement(row, 'tr'))
      : [],
  );
  const align = (rows[0]?.children ?? []).map((cell) => {
    const given = isElement(cell) ? cell.properties['align'] : undefined;
    return given === 'left' || given === 'right' || given === 'center' ? given : null;
  });
  const table: RootContent = {
    type: 'table',
    align,
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.children
        .filter((cell): cell is Element => isElement(cell, 'td', 'th'))
        .map((cell) => ({ type: 'tableCell', children: trim(phrasing(state.all(cell))) })),
    })),
  };
  state.patch(node, table);
  return caption ? [figureOf(textOf(caption), [table, ...notesIn(state, caption)])] : [table];
}

/** Spaces and line breaks at the ends of a cell say nothing; a break within is an element, as cells have no lines. */
function trim(children: PhrasingContent[]): PhrasingContent[] {
  const cell = children.map(
    (each): PhrasingContent =>
      each.type === 'break' ? { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] } : each,
  );
  const isEmpty = (node: PhrasingContent | undefined) =>
    node !== undefined &&
    ((node.type === 'text' && node.value.trim() === '') ||
      (node.type === 'mdxJsxTextElement' && node.name === 'br'));
  while (isEmpty(cell[0])) cell.shift();
  while (isEmpty(cell.at(-1))) cell.pop();
  return cell;
}

/** Footnotes of a caption, which is words alone: they are referred to below it. */
function notesIn(state: State, caption: Parameters<typeof textOf>[0] | undefined): RootContent[] {
  const isThere = caption !== undefined && isElement(caption);
  const references = isThere ? state.all(caption).flatMap(referencesIn) : [];
  return references.length > 0 ? [{ type: 'paragraph', children: references }] : [];
}

function referencesIn(node: Nodes): PhrasingContent[] {
  if (node.type === 'footnoteReference') return [node];
  return 'children' in node ? node.children.flatMap(referencesIn) : [];
}

/** A caption is words; its number, where it has one, stays among them. */
export function figureOf(caption: string, children: RootContent[]): RootContent {
  const value = caption.replace(/\s+/g, ' ').trim();
  if (value === '')
    return { type: 'mdxJsxFlowElement', name: 'Figure', attributes: [], children: children as never };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [{ type: 'mdxJsxAttribute', name: 'caption', value }],
    children: children.filter((each) => each.type !== 'heading') as never,
  };
}

/** A list of definitions: each term in bold before what it means. */
function definitions(state: State, node: Element): RootContent[] {
  const items: RootContent[] = [];
  let terms: PhrasingContent[] = [];
  const parts = node.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child]));
  const listItems: { type: 'listItem'; spread: boolean; children: never[] }[] = [];
  for (const part of parts) {
    if (isElement(part, 'dt')) terms = [...terms, { type: 'strong', children: wordsOf(state, part) }];
    if (!isElement(part, 'dd')) continue;
    const blocks = state.toFlow(state.all(part));
    const [first, ...rest] = blocks;
    const opening: PhrasingContent[] = terms.length > 0 ? [...terms, { type: 'text', value: ' — ' }] : [];
    const head =
      first?.type === 'paragraph' ? { ...first, children: [...opening, ...first.children] } : undefined;
    const children = head ? [head, ...rest] : [{ type: 'paragraph', children: terms }, ...blocks];
    listItems.push({ type: 'listItem', spread: false, children: children as never[] });
    terms = [];
  }
  if (listItems.length > 0) items.push({ type: 'list', ordered: false, spread: false, children: listItems });
  return items;
}

/** A formula of MathML as its source, where it has one, or its words. */
function formulaOf(node: Element): string {
  let source: string | undefined;
  visit(node, 'element', (inner) => {
    if (inner.tagName === 'annotation' && String(inner.properties['encoding']).includes('tex'))
      source = textOf(inner);
  });
  return (source ?? String(node.properties['alttext'] ?? textOf(node))).replace(/\s+/g, ' ').trim();
}

export type { Root };
