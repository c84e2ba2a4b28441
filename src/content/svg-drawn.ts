import { PICTURE_LIMITS } from './picture-limits.ts';

/** An element of a drawing, as far as it matters how often it is drawn. */
export type SvgNode = {
  readonly name: string;
  /** The ids that it leads to. */
  readonly references: readonly string[];
  readonly children: SvgNode[];
};

/** What is painted with but not drawn again. */
const COLOURS = /(?:^|:)(?:linear|radial)Gradient$/;

const TOO_MANY = PICTURE_LIMITS.drawn + 1;
/** Elements within each other, through references too: no drawing program writes as many, and code recurses. */
const MOST_STEPS = 1_000;

/**
 * How many elements a browser draws in the end: each as often as it is repeated by `<use>`, a pattern, a mask, a marker.
 * Each element is counted once, so that time is linear in the references; counting ends where it is too many.
 *
 * @param styled ids that style sheets lead to, from whatever element.
 */
export function countDrawn(
  root: SvgNode,
  ids: ReadonlyMap<string, SvgNode>,
  styled: readonly string[],
): number {
  const counted = new Map<SvgNode, number>();
  const counting = new Set<SvgNode>();
  const follow = (id: string, steps: number): number => {
    const node = ids.get(id);
    return node && !COLOURS.test(node.name) ? count(node, steps) : 0;
  };
  const count = (node: SvgNode, steps: number): number => {
    if (steps > MOST_STEPS) return TOO_MANY;
    const known = counted.get(node);
    if (known !== undefined) return known;
    if (counting.has(node)) return 0; // a circle: browsers draw none
    counting.add(node);
    let drawn = 1;
    for (const child of node.children) drawn += count(child, steps + 1);
    for (const id of node.references) drawn += follow(id, steps + 1);
    counting.delete(node);
    counted.set(node, Math.min(drawn, TOO_MANY));
    return drawn;
  };
  const drawn = count(root, 0);
  const each = styled.reduce((sum, id) => sum + follow(id, 0), 0);
  return drawn + counted.size * each;
}
