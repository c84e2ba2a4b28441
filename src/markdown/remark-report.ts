import path from 'node:path';
import type { Data, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parsePagePath, pointFragment, routeOfPath } from '../domain/ids.ts';
import { findUnsafe } from './find-unsafe.ts';
import { readLink } from './links.ts';
import { splitPoints } from './points.ts';

/** A point of a section: its heading and content, made into one element. */
interface PointSection extends Parent {
  type: 'pointSection';
  children: RootContent[];
  data: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    pointSection: PointSection;
  }
}

type Options = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** Base path of the site, with a slash at both ends. */
  readonly base: string;
  /** The words of the link to a point's citations. */
  readonly citeLabel: string;
};

/**
 * remark plugin: refuses unsafe content once more, on the very tree that is about to be compiled. The
 * content check has reported it with all else by then; this is the lock behind that door.
 */
export function remarkRefuseUnsafe() {
  return (tree: Root, file: VFile): void => {
    const [flaw] = findUnsafe(tree);
    if (flaw) file.fail(flaw.message.en, flaw);
  };
}

/** remark plugin: turns relative links between content files into addresses of the site. */
export function remarkAddresses({ contentDir, base }: Pick<Options, 'contentDir' | 'base'>) {
  return (tree: Root, file: VFile): void => {
    const from = path.relative(contentDir, file.path).split(path.sep).join('/');
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const link = readLink(from, node.url);
      if (link.kind === 'external') return;
      const route = link.kind === 'page' ? routeOfPath(link.path, link.fragment) : undefined;
      if (!route) file.fail(`link to "${node.url}", which is no page`, node);
      node.url = base + route;
    });
  };
}

/**
 * remark plugin: wraps each point of a section page in `<section id="p1">`, labelled by its heading, with
 * the point's number as a link to itself and, at its end, a link to how it is cited.
 */
export function remarkPoints({ contentDir, citeLabel }: Pick<Options, 'contentDir' | 'citeLabel'>) {
  return (tree: Root, file: VFile): void => {
    const page = parsePagePath(path.relative(contentDir, file.path).split(path.sep).join('/'));
    if (!page?.section) return;
    const { before, points } = splitPoints(tree);
    const sections = points.map(({ heading, content }, index): PointSection => {
      const id = pointFragment(index + 1);
      heading.data = { hProperties: { id: `${id}-title` } };
      heading.children.unshift({
        type: 'link',
        url: `#${id}`,
        children: [{ type: 'text', value: String(index + 1) }],
        data: { hProperties: { className: ['point-number'] } },
      });
      return {
        type: 'pointSection',
        children: [heading, ...content, citeLink(id, citeLabel)],
        data: {
          hName: 'section',
          hProperties: { id, className: ['point'], 'aria-labelledby': `${id}-title` },
        },
      };
    });
    tree.children = [...before, ...sections];
  };
}

function citeLink(point: string, label: string): RootContent {
  return {
    type: 'paragraph',
    data: { hProperties: { className: ['point-cite'] } },
    children: [{ type: 'link', url: `#cite-${point}`, children: [{ type: 'text', value: label }] }],
  };
}
