import { boxWithin } from './place.ts';

/** Gantt charts: the line of today, milestones, and what tells tasks apart without colour. */
export function mendGantt(svg: Element): void {
  // The line of today depends on the day of the build.
  for (const today of svg.querySelectorAll('.today')) today.remove();
  thinTicks(svg);
  for (const rect of svg.querySelectorAll('rect.milestone')) rect.replaceWith(makeDiamond(rect));
  for (const rect of svg.querySelectorAll('rect[class*="crit" i]')) {
    rect.setAttribute('style', 'stroke-width:3;stroke-dasharray:7 3');
  }
}

/** Mermaid turns the square by a transform of CSS, which only its style sheet has. */
function makeDiamond(rect: Element): Element {
  const number = (name: string) => Number(rect.getAttribute(name)) || 0;
  const [x, y] = [number('x') + number('width') / 2, number('y') + number('height') / 2];
  const reach = Math.min(number('width'), number('height')) / 2;
  const diamond = rect.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'polygon');
  diamond.setAttribute('points', `${x},${y - reach} ${x + reach},${y} ${x},${y + reach} ${x - reach},${y}`);
  diamond.setAttribute('class', rect.getAttribute('class') ?? '');
  return diamond;
}

/** Room between two dates of the axis, in pixels. */
const APART = 10;

/** Dates that can be read; where they would run into each other, fewer. */
function thinTicks(svg: Element): void {
  for (const axis of svg.querySelectorAll('.grid')) {
    let end = Number.NEGATIVE_INFINITY;
    for (const text of axis.querySelectorAll('.tick text')) {
      text.setAttribute('style', 'font-size:14px');
      const box = boxWithin(text, axis);
      if (!box || box.left < end + APART) text.remove();
      else end = box.right;
    }
  }
}
