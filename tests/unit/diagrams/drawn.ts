import { JSDOM } from 'jsdom';
import { drawDiagrams } from '../../../src/diagrams/draw.ts';
import type { boxOf } from '../../../src/diagrams/element-box.ts';
import type { Drawing } from '../../../src/diagrams/finish.ts';
import { boxWithin } from '../../../src/diagrams/mend/place.ts';
import type { Refusal } from '../../../src/diagrams/refusal.ts';

/** A drawn picture as one looks at it. */
export type Seen = {
  readonly drawing: Drawing;
  readonly svg: SVGSVGElement;
  /** The text element with these words. */
  readonly text: (words: string) => Element;
  /** The box of an element, in the picture's coordinates. */
  readonly box: (element: Element | null | undefined) => Box;
};

type Box = NonNullable<ReturnType<typeof boxOf>>;

/** Draws a diagram; fails with its refusal. */
export async function see(source: string): Promise<Seen> {
  const outcome = (await drawDiagrams([source])).get(source);
  if (!outcome || 'reason' in outcome) throw new Error(outcome?.reason ?? 'not drawn');
  return look(outcome, outcome.svg);
}

function look(drawing: Drawing, markup: string): Seen {
  const { document } = new JSDOM(`<!doctype html><body>${markup}</body>`).window;
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no picture');
  return {
    drawing,
    svg,
    text: (words) => {
      const found = [...svg.querySelectorAll('text')].find((each) => each.textContent?.trim() === words);
      if (!found) throw new Error(`"${words}" is not in the picture`);
      return found;
    },
    box: (element) => {
      const found = element && boxWithin(element, svg);
      if (!found) throw new Error('nothing is drawn there');
      return found;
    },
  };
}

/** What is said of a diagram that is not drawn. */
export async function refusalOf(source: string): Promise<Refusal> {
  const outcome = (await drawDiagrams([source])).get(source);
  if (!outcome || !('reason' in outcome)) throw new Error('it was drawn');
  return outcome;
}

/** The middle of a box, from left to right and from top to bottom. */
export function middleOf({ left, top, right, bottom }: Box): { readonly x: number; readonly y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Whether a box lies in another, with a tolerance of a pixel. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  );
}

/** Whether two boxes share room. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
