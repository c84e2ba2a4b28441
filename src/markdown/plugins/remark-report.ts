import type { Emphasis, PhrasingContent, Root, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Roots } from '../../domain/address.ts';
import { parsePagePath } from '../../domain/ids.ts';
import { readBlocks } from '../blocks.ts';
import { contentPathOf } from '../content-path.ts';
import { findUnsafe } from '../find-unsafe.ts';
import { addressOfLink, readLink } from '../links.ts';
import { isMark } from '../marks.ts';
import type {} from '../meaning.ts'; // what a node is
import { splitPoints } from '../points.ts';

type Options = Roots & {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
};

/**
 * remark plugin: refuses unsafe content once more, on the very tree that is about to be compiled. The
 * content check has reported it with all else by then; this is the lock behind that door.
 */
export function remarkRefuseUnsafe() {
  return (tree: Root, file: VFile): void => {
    const [finding] = findUnsafe(tree);
    if (finding) file.fail(finding.message.en, finding);
  };
}

/** remark plugin: turns relative links between content files into addresses of the site. */
export function remarkAddresses({ contentDir, ...roots }: Options) {
  return (tree: Root, file: VFile): void => {
    const from = contentPathOf(contentDir, file.path);
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const link = readLink(from, node.url);
      if (link.kind === 'external') return;
      const address = addressOfLink(link, roots);
      if (address === undefined) file.fail(`link to "${node.url}", which is no page`, node);
      node.url = address;
    });
  };
}

/**
 * remark plugin: turns `<Problem>` and `<Measure>` into plain elements around the words that they mark, which carry
 * the fragment that claims are linked by, and say of a measure whether the report only proposes it.
 *
 * @param options `proposed` has the names of those measures, by the content path of their section.
 */
export function remarkMarks(options?: {
  readonly contentDir: string;
  readonly proposed: ReadonlyMap<string, ReadonlySet<string>>;
}) {
  return (tree: Root, file?: VFile): void => {
    const proposed =
      options && file ? options.proposed.get(contentPathOf(options.contentDir, file.path)) : undefined;
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node, index, parent) => {
      if (!isMark(node) || !parent || index === undefined) return;
      const id = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id')?.value;
      const name = String(id);
      const claim = node.name === 'Problem' ? 'problem' : 'measure';
      const mark = {
        type: 'emphasis',
        data: {
          meaning: { kind: 'claim', claim, name },
          hName: 'span',
          hProperties: {
            id: name,
            role: 'mark',
            className: ['mark', claim, ...(proposed?.has(name) ? ['proposed'] : [])],
          },
        },
        children: node.children.filter((child) => isPhrasing(child)),
      } satisfies Emphasis;
      // MDX takes an element that is alone in its paragraph out of it
      parent.children[index] =
        node.type === 'mdxJsxFlowElement' ? { type: 'paragraph', children: [mark] } : mark;
    });
  };
}

function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasing(node);
}

/** remark plugin: gives headings below the points the fragments that `readBlocks` names them by. */
export function remarkSubheadings({ contentDir }: Pick<Options, 'contentDir'>) {
  return (tree: Root, file: VFile): void =>
    nameSubheadings(tree, parsePagePath(contentPathOf(contentDir, file.path))?.section !== undefined);
}

/**
 * The same of a tree.
 *
 * @param hasPoints whether headings of level 2 are points, which have their own names.
 */
export function nameSubheadings(tree: Root, hasPoints: boolean): void {
  const { before, points } = hasPoints ? splitPoints(tree) : { before: tree.children, points: [] };
  nameHeadings(before, '');
  for (const { fragment, content } of points) nameHeadings(content, fragment);
}

function nameHeadings(nodes: readonly RootContent[], start: string): void {
  const { subheadings } = readBlocks(nodes, start);
  let next = 0;
  visit({ type: 'root', children: [...nodes] }, 'heading', (node) => {
    const fragment = subheadings[next++]?.fragment ?? '';
    node.data = {
      ...node.data,
      meaning: { kind: 'heading', fragment },
      hProperties: { ...node.data?.hProperties, id: fragment },
    };
  });
}
