import type { Box } from '../box.ts';
import { boxOf } from '../element-box.ts';
import { mapBox, readTransform } from '../matrix.ts';

/** The box of an element in the coordinates of one of its ancestors. */
export function boxWithin(element: Element | null, ancestor: Element): Box | undefined {
  if (!element) return undefined;
  let box = boxOf(element);
  for (let at: Element | null = element; at && at !== ancestor; at = at.parentElement)
    box = mapBox(readTransform(at.getAttribute('transform')), box);
  return box;
}

/** Moves an element by so much of its parent's coordinates. */
export function moveBy(element: Element, x: number, y: number): void {
  const before = element.getAttribute('transform') ?? '';
  element.setAttribute('transform', `translate(${x}, ${y}) ${before}`.trim());
}

/** Moves a label so that it stands in the middle between two heights of an ancestor. */
export function placeBetween(label: Element, ancestor: Element, top: number, bottom: number): void {
  const box = boxWithin(label, ancestor);
  if (box) moveBy(label, 0, (top + bottom) / 2 - (box.top + box.bottom) / 2);
}
