import { standInFor } from '../stand-ins.ts';
import { addStyle } from './charts.ts';
import { boxWithin, placeBetween } from './place.ts';

const SHAPES: readonly string[] = [
  'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  'M-6-6h12v12h-12z',
  'M0-8L7 5H-7z',
  'M0-8L8 0L0 8L-8 0z',
  'M-2-7h4v5h5v4h-5v5h-4v-5h-5v-4h5z',
  'M0 8L7-5H-7z',
];

/** Journeys: labels in ink (Mermaid's are white) in the middle of their boxes, and a shape for each person. */
export function mendJourney(svg: Element): void {
  for (const text of svg.querySelectorAll('text')) addStyle(text, 'fill:var(--ink)');
  for (const circle of svg.querySelectorAll('circle[class^="actor-"]')) circle.replaceWith(makeSign(circle));
  for (const text of svg.querySelectorAll('text.journey-section, text.task')) {
    const group = text.parentElement;
    const box = boxWithin(group?.querySelector('rect') ?? null, group ?? svg);
    if (box) placeBetween(text, group ?? svg, box.top, box.bottom);
  }
}

function makeSign(circle: Element): Element {
  const person = Number(/actor-(\d+)/.exec(circle.getAttribute('class') ?? '')?.[1]);
  const [x, y] = ['cx', 'cy'].map((name) => Number(circle.getAttribute(name)) || 0);
  const sign = circle.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
  sign.setAttribute('d', SHAPES[person % SHAPES.length] ?? '');
  sign.setAttribute('transform', `translate(${x}, ${y})`);
  sign.setAttribute('style', `fill:var(--paper);stroke:${standInFor(`mark-${person}`)};stroke-width:3`);
  return sign;
}
