import type { Element, RootContent } from 'hast';
import type { Nodes, Root } from 'mdast';
import { defaultHandlers, type Handler, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { setFootnotes } from '../markdown/plugins/remark-footnotes.ts';
import { groupPoints } from '../markdown/plugins/remark-points.ts';
import { nameSubheadings, remarkMarks } from '../markdown/plugins/remark-report.ts';
import { readTables } from '../markdown/plugins/remark-tables.ts';
import { markTasks } from '../markdown/plugins/remark-task-lists.ts';
import type { PageContext } from './type-nodes.ts';

/**
 * Makes a page's text a tree of hast, by what the site's pages are made by: points are elements, footnotes stand where
 * they belong. What our elements mean is in `meaning`; addresses are as they are written.
 *
 * @param parsed left as it is.
 */
export function makePageTree(parsed: Root, { fences: found, section }: PageContext): RootContent[] {
  const { tree, fences } = structuredClone({ tree: parsed, fences: found });
  const hasPoints = section !== undefined;
  remarkMarks()(tree);
  nameSubheadings(tree, hasPoints);
  for (const { node, number } of fences) node.data = { ...node.data, meaning: { kind: 'drawing', number } };
  setFootnotes(tree);
  readTables(tree);
  markTasks(tree);
  if (hasPoints) groupPoints(tree);
  const made = toHast(tree, { handlers });
  return made.type === 'root' ? made.children : [];
}

/** What a node means goes with it into hast. */
function withMeaning(handle: Handler): Handler {
  return (state, node: Nodes, parent) => {
    const made = handle(state, node, parent);
    const meaning = node.data?.meaning;
    if (meaning && made && 'type' in made && made.type === 'element') made.meaning = meaning;
    return made;
  };
}

/** An element of the content by its name; `null` for none, as in a bare pair of angle brackets. */
function contentElement(state: State, node: Extract<Nodes, { name: string | null }>): Element {
  const attributes = Object.fromEntries(
    node.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' ? [[each.name, String(each.value ?? '')]] : [],
    ),
  );
  const name = node.name ?? '';
  return {
    type: 'element',
    tagName: name,
    properties: {},
    children: state.all(node),
    meaning: { kind: 'element', name, attributes },
  };
}

function box(state: State, node: Nodes): Element {
  return { type: 'element', tagName: 'div', properties: {}, children: state.all(node) };
}

/** Comments: whatever else could be one is refused by the check. */
function nothing(): undefined {
  return undefined;
}

const { root, ...others } = defaultHandlers;
const ours: Handlers = {
  ...others,
  group: box,
  mdxJsxFlowElement: contentElement,
  mdxJsxTextElement: contentElement,
  mdxFlowExpression: nothing,
  mdxTextExpression: nothing,
};
const handlers: Handlers = Object.fromEntries(
  Object.entries(ours).map(([type, handle]) => [type, withMeaning(handle)]),
);
