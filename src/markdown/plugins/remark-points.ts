import type { Data, Heading, List, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { parsePagePath } from '../../domain/ids.ts';
import { isElement } from '../components.ts';
import { contentPathOf } from '../content-path.ts';
import type { Meaning } from '../meaning.ts';
import { type PointNodes, splitPoints } from '../points.ts';
import { isDrawn } from './remark-diagrams.ts';
import { isFootnotes } from './remark-footnotes.ts';

/** Blocks made into one element: a point, or its text. */
interface Group extends Parent {
  type: 'group';
  children: RootContent[];
  data: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    group: Group;
  }
}

/**
 * remark plugin: makes each point of a section page one element, `<section id="p1">`, labelled by its heading: the
 * heading with the point's number as a link to itself, the text, what belongs beside it (the edition's remarks and the
 * footnotes, in a `PointMargin` that adds the point's problems and measures), and pictures that close the point. Those
 * that close the section stand after its last point.
 */
export function remarkPoints({ contentDir }: { readonly contentDir: string }) {
  return (tree: Root, file: VFile): void => {
    if (parsePagePath(contentPathOf(contentDir, file.path))?.section) groupPoints(tree, numbered);
  };
}

/**
 * Makes each point of a section one element.
 *
 * @param head what becomes of its heading.
 */
export function groupPoints(
  tree: Root,
  head: (point: PointNodes) => Heading = ({ heading }) => heading,
): void {
  const { before, points } = splitPoints(tree);
  const sections = points.flatMap((point, index): RootContent[] => {
    const { number, fragment, content } = point;
    const beside = content.filter(standsBeside);
    const { text, pictures } = splitPictures(content.filter((node) => !standsBeside(node)));
    const isLast = index === points.length - 1;
    const section = group(
      'section',
      { id: fragment, className: ['point'], 'aria-labelledby': `${fragment}-title` },
      { kind: 'point', number, fragment },
      [
        head(point),
        group('div', { className: ['point-text'] }, { kind: 'box' }, text),
        margin(point, beside),
        ...(isLast ? [] : pictures),
      ],
    );
    return isLast ? [section, ...pictures] : [section];
  });
  tree.children = [...before, ...sections];
}

/** The number is text before the heading's own, with a space between, so that both can be copied as they are read. */
function numbered({ number, fragment, heading }: PointNodes): Heading {
  return {
    ...heading,
    data: { hProperties: { id: `${fragment}-title` } },
    children: [
      {
        type: 'link',
        url: `#${fragment}`,
        children: [{ type: 'text', value: `${number} ` }],
        data: { hProperties: { className: ['point-number'] } },
      },
      ...heading.children,
    ],
  };
}

type Beside = MdxJsxFlowElement | List;

function standsBeside(node: RootContent): node is Beside {
  const isRemark = node.type === 'mdxJsxFlowElement' && isElement(node, 'Note');
  return isRemark || isFootnotes(node);
}

/** Pictures at the end of a point stand after what is beside its text. */
function splitPictures(content: readonly RootContent[]) {
  const last = content.findLastIndex((node) => !isDrawn(node));
  return { text: content.slice(0, last + 1), pictures: content.slice(last + 1) };
}

function margin({ number, fragment }: PointNodes, children: readonly Beside[]): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'PointMargin',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'point', value: String(number) },
      { type: 'mdxJsxAttribute', name: 'fragment', value: fragment },
    ],
    children: [...children],
    data: { meaning: { kind: 'box' } },
  };
}

function group(
  hName: string,
  hProperties: NonNullable<Data['hProperties']>,
  meaning: Meaning,
  children: readonly RootContent[],
): Group {
  return { type: 'group', children: [...children], data: { meaning, hName, hProperties } };
}
