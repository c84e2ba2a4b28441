import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import type {} from 'remark-mdx'; // node types of MDX
import { visitParents } from 'unist-util-visit-parents';
import { type ElementName, isElement } from './components.ts';
import type { PageParts } from './points.ts';

export const MARKS = ['Problem', 'Measure'] as const satisfies readonly ElementName[];

/** A `<Problem>` or `<Measure>` as it is written: a mark around the words that state a claim. */
export type Mark = {
  readonly kind: (typeof MARKS)[number];
  readonly node: MdxJsxFlowElement | MdxJsxTextElement;
  /** Number of the point that it stands in; 0 above the first. */
  readonly point: number;
  readonly name: string;
  /** The words that it encloses. */
  readonly text: string;
  /** Whether it stands inside a sentence, as it should, not around whole blocks or in another mark. */
  readonly inline: boolean;
};

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a mark of a claim. */
export function isMark(node: { readonly type: string }): node is Element {
  return isElement(node, ...MARKS);
}

/** Which of the marks it is. */
function markOf(node: Element): Mark['kind'] {
  return isElement(node, 'Problem') ? 'Problem' : 'Measure';
}

/** All marks of a page, in order, wherever they stand. */
export function readMarks({ before, points }: PageParts): Mark[] {
  return [
    ...marksIn(before, 0),
    ...points.flatMap(({ number, heading, content }) => marksIn([heading, ...content], number)),
  ];
}

function marksIn(nodes: readonly RootContent[], point: number): Mark[] {
  const marks: Mark[] = [];
  visitParents({ type: 'root', children: [...nodes] }, isMark, (node, ancestors) => {
    if (!isMark(node)) return;
    marks.push({
      kind: markOf(node),
      node,
      point,
      name: attributeOf(node, 'id') ?? '',
      text: textOf(node).trim(),
      inline:
        node.type === 'mdxJsxTextElement' &&
        !ancestors.some((parent) => isMark(parent) || parent.type === 'heading' || parent.type === 'link'),
    });
  });
  return marks;
}

/** The literal value of an attribute, empty for one without a value, `undefined` if it is absent. */
function attributeOf(node: Element, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    return typeof attribute.value === 'string' ? attribute.value : '';
  }
  return undefined;
}
