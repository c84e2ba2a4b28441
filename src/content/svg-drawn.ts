import { PICTURE_LIMITS } from './picture-limits.ts';
import type { Effects } from './svg-effects.ts';

/** An element of a drawing, as far as it matters how often it is drawn. */
export type SvgNode = {
  readonly name: string;
  readonly effects: readonly Effects[];
  /** Points of its outline, or characters of its text. */
  points: number;
  /** Length of its outline. */
  readonly length: number;
  /** Of a filter's primitive, what it costs: 1 is to compute each pixel once. */
  readonly passes: number;
  readonly children: SvgNode[];
};

/** What a browser draws in the end. */
export type Drawn = {
  readonly elements: number;
  readonly points: number;
  readonly length: number;
  readonly passes: number;
};

/** What is painted with but not drawn again. */
const COLOURS = /^(?:linear|radial)Gradient$/;

/** Sums stay below what cannot be counted. */
const MOST = 1e15;
const TOO_MANY: Drawn = { elements: PICTURE_LIMITS.drawn + 1, points: 0, length: 0, passes: 0 };
const NOTHING: Drawn = { elements: 0, points: 0, length: 0, passes: 0 };
/** Elements within each other, through references too: no drawing program writes as many, and code recurses. */
const MOST_STEPS = 1_000;
/** Dashes of a shape, beyond which a browser draws none. */
const MOST_DASHES = 1_000_000;

/**
 * How many elements a browser draws in the end, and how much of each: as often as it is repeated by `<use>`, a pattern,
 * a mask, or a marker at each point. Each element is counted once, so that time is linear in the references.
 *
 * @param styles what style sheets say of an element.
 */
export function countDrawn(
  root: SvgNode,
  ids: ReadonlyMap<string, SvgNode>,
  styles: (node: SvgNode) => readonly Effects[],
): Drawn {
  const counted = new Map<SvgNode, Drawn>();
  const counting = new Set<SvgNode>();
  const follow = (id: string, steps: number): Drawn => {
    const node = ids.get(id);
    return node && !COLOURS.test(node.name) ? count(node, steps) : NOTHING;
  };
  const count = (node: SvgNode, steps: number): Drawn => {
    if (steps > MOST_STEPS) return TOO_MANY;
    const known = counted.get(node);
    if (known !== undefined) return known;
    if (counting.has(node)) return NOTHING; // a circle: browsers draw none
    counting.add(node);
    let drawn: Drawn = { elements: 1, points: node.points, length: node.length, passes: node.passes };
    for (const child of node.children) {
      const inside = count(child, steps + 1);
      drawn = add(drawn, child.name === 'filter' ? { ...inside, passes: 0 } : inside); // done where it is used
    }
    const effects = [...node.effects, ...styles(node)];
    for (const { points } of effects) drawn = add(drawn, { ...NOTHING, points });
    const references = effects.flatMap((each) => each.references);
    for (const { id, times } of references) if (times === 'once') drawn = add(drawn, follow(id, steps + 1));
    // what is inherited holds for all that is within, and for what that leads to
    const within = drawn;
    for (const { id, times } of references)
      if (times !== 'once') drawn = add(drawn, follow(id, steps + 1), Math.max(1, within[times]));
    for (const { passes, dash } of effects) {
      const points = dash === undefined ? 0 : Math.min(within.length / dash, MOST_DASHES * within.elements);
      drawn = add(drawn, { ...NOTHING, points, passes });
    }
    counting.delete(node);
    counted.set(node, drawn);
    return drawn;
  };
  return count(root, 0);
}

function add(sum: Drawn, more: Drawn, times = 1): Drawn {
  return {
    elements: Math.min(MOST, sum.elements + more.elements * times),
    points: Math.min(MOST, sum.points + more.points * times),
    length: Math.min(MOST, sum.length + more.length * times),
    passes: Math.min(MOST, sum.passes + more.passes * times),
  };
}
