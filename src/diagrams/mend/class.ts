import { boxOf } from '../element-box.ts';
import { mapBox, readTransform } from '../matrix.ts';

/** Class diagrams: names in the middle, and no line above an empty compartment. */
export function mendClass(svg: Element): void {
  for (const node of svg.querySelectorAll('.node')) {
    for (const group of node.querySelectorAll('.label-group, .annotation-group')) centre(group);
    dropEmptyCompartment(node);
  }
}

function centre(group: Element): void {
  const box = boxOf(group);
  if (!box) return;
  const { f } = readTransform(group.getAttribute('transform'));
  group.setAttribute('transform', `translate(${-(box.left + box.right) / 2}, ${f})`);
}

function dropEmptyCompartment(node: Element): void {
  const dividers = [...node.querySelectorAll('.divider')];
  const filled = [...node.querySelectorAll('.members-group, .methods-group')].filter((group) => boxOf(group));
  const frame = node.querySelector('.label-container');
  const [first, second] = dividers;
  const [only] = filled;
  if (!first || !second || !only || filled.length > 1 || !frame) return;
  second.remove();
  const transform = readTransform(only.getAttribute('transform'));
  const [top, bottom] = [boxOf(first)?.bottom, boxOf(frame)?.bottom];
  const box = mapBox(transform, boxOf(only));
  if (top === undefined || bottom === undefined || !box) return;
  const shift = (top + bottom) / 2 - (box.top + box.bottom) / 2;
  only.setAttribute('transform', `translate(${transform.e}, ${transform.f + shift})`);
}
