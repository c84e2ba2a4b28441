import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { drawDiagrams } from '../diagrams/draw.ts';
import { findFences } from '../diagrams/fence.ts';
import { type Caption, figureId, renderFigure } from '../diagrams/figure.ts';
import { routeOfPath } from '../domain/ids.ts';
import { readLink } from './links.ts';

type Options = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** Base path of the site, with a slash at both ends. */
  readonly base: string;
  /** Words of the figure that do not depend on the diagram. */
  readonly labels: Pick<Caption, 'byLine' | 'enlarge'>;
  /** Address of a picture's own file, if it is published: of the nth diagram of a content file. */
  readonly hrefOf?: ((contentPath: string, number: number) => string) | undefined;
};

/**
 * remark plugin: puts the drawing of each ```` ```mermaid ```` block in its place, as inline SVG. The content
 * check has drawn them all by then, so they come from the cache.
 */
export function remarkDiagrams({ contentDir, base, labels, hrefOf }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const from = path.relative(contentDir, file.path).split(path.sep).join('/');
    const fences = findFences(tree);
    const outcomes = await drawDiagrams(fences.map(({ source }) => source));
    const addressOf = (target: string): string => {
      const link = readLink(from, target);
      if (link.kind === 'external') return target;
      const route = link.kind === 'page' ? routeOfPath(link.path, link.fragment) : undefined;
      return route === undefined ? file.fail(`link to "${target}", which is no page`) : base + route;
    };
    let count = 0;
    visit(tree, 'code', (node, index, parent) => {
      const fence = fences.find((each) => each.node === node);
      if (!fence || !parent || index === undefined) return;
      const outcome = outcomes.get(fence.source);
      if (!outcome || 'reason' in outcome) file.fail(outcome?.reason ?? 'the diagram was not drawn', node);
      count++;
      const href = hrefOf?.(from, count);
      const html = renderFigure(outcome, figureId(count), { ...fence, ...labels, href }, addressOf);
      parent.children[index] = {
        type: 'paragraph',
        data: { hName: 'Fragment', hProperties: { 'set:html': html } },
        children: [],
      };
    });
  };
}
