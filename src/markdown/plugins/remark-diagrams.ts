import type { Root, RootContent } from 'mdast';
import type {} from 'remark-mdx'; // node types of MDX
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { drawDiagrams } from '../../diagrams/draw.ts';
import { findFences } from '../../diagrams/fence.ts';
import { renderFigure } from '../../diagrams/figure.ts';
import { addressInFolder, type Roots } from '../../domain/address.ts';
import { figureFile, folderOfPath, frontPageOf, frontRoute, routeOfPath } from '../../domain/ids.ts';
import { contentPathOf } from '../content-path.ts';
import { addressOfLink, readLink } from '../links.ts';
import type {} from '../meaning.ts'; // what a node is

type Options = Roots & {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** Words of the figure that do not depend on the diagram, by the name of the language's folder. */
  readonly words: Readonly<Record<string, { readonly drawnHere: string; readonly enlarge: string }>>;
};

/** Astro's element for HTML as it is, which takes no other attributes; nobody may write it. */
const PICTURE = 'Fragment';

/** Whether a node is a drawn diagram. */
export function isDrawn(node: RootContent): boolean {
  return node.data?.meaning?.kind === 'drawing';
}

/**
 * remark plugin: puts the drawing of each ```` ```mermaid ```` block in its place, as inline SVG. The content
 * check has drawn them all by then, so they come from the cache.
 */
export function remarkDiagrams({ contentDir, words, ...roots }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const from = contentPathOf(contentDir, file.path);
    const { drawnHere = '', enlarge = '' } = words[folderOfPath(from)] ?? {};
    const labels = { byLine: drawnHere, enlarge };
    const front = frontPageOf(from);
    const page = front ? frontRoute(front.kind) : (routeOfPath(from) ?? '');
    const fences = findFences(tree);
    const outcomes = await drawDiagrams(fences.map(({ source }) => source));
    const addressOf = (target: string): string => {
      const link = readLink(from, target);
      if (link.kind === 'external') return target;
      return addressOfLink(link, roots) ?? file.fail(`link to "${target}", which is no page`);
    };
    visit(tree, 'code', (node, index, parent) => {
      const fence = fences.find((each) => each.node === node);
      if (!fence || !parent || index === undefined) return;
      const outcome = outcomes.get(fence.source);
      if (!outcome || 'reason' in outcome) file.fail(outcome?.reason ?? 'the diagram was not drawn', node);
      const { number, fragment } = fence;
      const href = addressInFolder(roots, folderOfPath(from), figureFile(page, number));
      const html = renderFigure(outcome, fragment, { ...fence, ...labels, href }, addressOf);
      parent.children[index] = {
        type: 'mdxJsxFlowElement',
        name: PICTURE,
        attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
        children: [],
        data: { meaning: { kind: 'drawing', number } },
      };
    });
  };
}
