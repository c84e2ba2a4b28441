import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { findInvisible } from '../../../src/domain/invisible.ts';

/** What opens code in MDX where a line begins with it: written with a reference, it is a word. */
const OPENS_CODE = /^(?:import|export)(?![\w$])/gm;

/**
 * Emphasis as it is typed: behind Han the library would write the next character as a reference, which nobody could
 * read, and the site's parser does not need that.
 */
const mark =
  (sign: string) =>
  (node: { readonly children: PhrasingContent[] }, _: unknown, state: State, info: Info): string => {
    const exit = state.enter('emphasis');
    const inside = state.containerPhrasing(
      { type: 'emphasis', children: node.children },
      {
        ...info,
        before: sign[0] ?? '',
        after: sign[0] ?? '',
      },
    );
    exit();
    return sign + inside + sign;
  };
type Handler = NonNullable<NonNullable<Options['handlers']>['emphasis']>;
type State = Parameters<Handler>[2];
type Info = Parameters<Handler>[3];

/** Elements that are blocks stand as people type them: their text between blank lines, without indentation. */
function writeElement(node: MdxJsxFlowElement, _: unknown, state: State, info: Info): string {
  const attributes = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? ` ${attribute.name}="${attribute.value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
      : '',
  );
  const exit = state.enter('mdxJsxFlowElement');
  const inside = state.containerFlow(node, info);
  exit();
  return `<${node.name}${attributes.join('')}>\n\n${inside}\n\n</${node.name}>`;
}

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  handlers: { emphasis: mark('*'), strong: mark('**') },
};

const writer = unified()
  .use(remarkStringify, OPTIONS)
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, { handlers: { mdxJsxFlowElement: writeElement } })
  .freeze();

/** Writes blocks as MDX in which nothing is code but what is meant as an element. */
export function toMdx(blocks: readonly RootContent[]): string {
  const tree: Root = { type: 'root', children: structuredClone([...blocks]) };
  clean(tree);
  return writer.stringify(tree).replace(OPENS_CODE, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** Takes out what nobody sees, marks around nothing, and line breaks within words of headings and cells. */
function clean(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if ('value' in node && typeof node.value === 'string') {
      const isCode = node.type === 'code' || node.type === 'inlineCode';
      node.value = visibleOnly(node.value);
      if (!isCode)
        node.value = node.value.replace(/[ \t\u00a0]*\n[ \t]*/g, '\n').replace(/[ \t\u00a0]+/g, ' ');
    }
    if (node.type === 'paragraph') while (node.children.at(-1)?.type === 'break') node.children.pop();
    if (index !== undefined && parent && isHollow(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
  visit(tree, ['emphasis', 'strong', 'delete'], (node, index, parent) => tightenMark(node, index, parent));
}

function visibleOnly(text: string): string {
  let visible = '';
  let at = 0;
  for (const { index, length } of findInvisible(text)) {
    visible += text.slice(at, index);
    at = index + length;
  }
  return (visible + text.slice(at)).replaceAll('\ufeff', '');
}

/** Whether a node marks or holds nothing. */
function isHollow(node: Nodes): boolean {
  const isMark = ['emphasis', 'strong', 'delete', 'link', 'paragraph', 'list', 'listItem'].includes(
    node.type,
  );
  return isMark && 'children' in node && node.children.length === 0;
}

/** Spaces at the ends of what is marked stand outside of the marks, where they work. */
function tightenMark(node: Nodes, index: number | undefined, parent: Parents | undefined): void {
  if (!('children' in node) || index === undefined || !parent) return;
  const first = node.children[0];
  const last = node.children.at(-1);
  const siblings: RootContent[] = parent.children;
  if (last?.type === 'text' && / +$/.test(last.value)) {
    last.value = last.value.trimEnd();
    siblings.splice(index + 1, 0, { type: 'text', value: ' ' });
  }
  if (first?.type === 'text' && /^ +/.test(first.value)) {
    first.value = first.value.trimStart();
    siblings.splice(index, 0, { type: 'text', value: ' ' });
  }
}
