import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type {} from 'remark-mdx'; // node types of MDX
import { splitPoints } from './points.ts';
import { proseOf } from './prose.ts';

/** A `<Problem>` or `<Measure>` block as it is written. */
export type ClaimBlock = {
  readonly kind: 'Problem' | 'Measure';
  readonly node: MdxJsxFlowElement;
  /** Number of the point that it stands in. */
  readonly point: number;
  readonly name: string;
  readonly title: string;
  readonly theme: string;
  readonly unanswered: boolean;
  /** Ids of problems, as written. */
  readonly answers: readonly string[];
  readonly text: string;
};

/** The claims of a section: blocks that stand directly in a point, in order. */
export function readClaims(tree: Root): ClaimBlock[] {
  return splitPoints(tree).points.flatMap(({ content }, index) =>
    content.flatMap((node): ClaimBlock[] => {
      if (node.type !== 'mdxJsxFlowElement') return [];
      const { name: kind } = node;
      if (kind !== 'Problem' && kind !== 'Measure') return [];
      return [
        {
          kind,
          node,
          point: index + 1,
          name: attributeOf(node, 'id') ?? '',
          title: attributeOf(node, 'title') ?? '',
          theme: attributeOf(node, 'theme') ?? '',
          unanswered: attributeOf(node, 'unanswered') !== undefined,
          answers: (attributeOf(node, 'answers') ?? '').split(/\s+/).filter(Boolean),
          text: proseOf(node.children),
        },
      ];
    }),
  );
}

/** The literal value of an attribute, empty for one without a value, `undefined` if it is absent. */
function attributeOf(node: MdxJsxFlowElement, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    return typeof attribute.value === 'string' ? attribute.value : '';
  }
  return undefined;
}
