import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type {} from 'remark-mdx'; // node types of MDX
import { SKIP, visit } from 'unist-util-visit';
import { BLOCK_ELEMENTS } from './components.ts';

/**
 * remark plugin: a remark of the editors, or a figure, that is typed on one line is as much a block as one on three. MDX
 * takes it for a paragraph with an element in it, and does the same when it compiles.
 */
export function remarkEditorial() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined || !isBlockAlone(node)) return undefined;
      const blocks = node.children.flatMap((child): MdxJsxFlowElement[] => {
        if (child.type !== 'mdxJsxTextElement') return [];
        const { children, position, ...element } = child;
        const place = position && { position };
        return [{ ...element, type: 'mdxJsxFlowElement', children: [paragraph(children, place)], ...place }];
      });
      parent.children.splice(index, 1, ...blocks);
      return [SKIP, index + blocks.length];
    });
  };
}

function paragraph(children: PhrasingContent[], place: Pick<Paragraph, 'position'> | undefined): Paragraph {
  return { type: 'paragraph', children, ...place };
}

/** Whether nothing stands in a paragraph but such elements and comments. */
function isBlockAlone({ children }: Paragraph): boolean {
  return (
    children.some(({ type }) => type === 'mdxJsxTextElement') &&
    children.every(
      (child) =>
        child.type === 'mdxTextExpression' ||
        (child.type === 'text' && !child.value.trim()) ||
        (child.type === 'mdxJsxTextElement' && BLOCK_ELEMENTS.has(child.name ?? '')),
    )
  );
}
