import { makeBox } from '../box.ts';
import { boxOf } from '../element-box.ts';
import { boxWithin, moveBy, placeBetween } from './place.ts';

/** Room at both sides of a card's words, in pixels. */
const PADDING = 12;

type Card = { readonly node: Element; readonly background: Element; readonly text: Element };

/** Timelines: texts in the middle of their cards, and no card wider than its column's words need. */
export function mendTimeline(svg: Element): void {
  const cards = [...svg.querySelectorAll('.timeline-node')].flatMap((node): Card[] => {
    const [background, text] = [...node.children].filter(({ localName }) => localName === 'g');
    return background && text ? [{ node, background, text }] : [];
  });
  for (const { node, background, text } of cards) {
    const around = boxWithin(background, node);
    if (around) placeBetween(text, node, around.top, around.bottom);
  }
  const axis = [...svg.querySelectorAll('line')]
    .filter((line) => line.getAttribute('x1') === line.getAttribute('x2') && !line.closest('.timeline-node'))
    .sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (!axis || !isLongest(axis, svg)) return;
  const middle = boxWithin(axis, svg)?.left ?? 0;
  const boxOfCard = ({ node }: Card) => boxWithin(node, svg) ?? makeBox(0, 0, 0, 0);
  const left = cards.filter((card) => boxOfCard(card).right < middle);
  const right = cards.filter((card) => boxOfCard(card).left > middle);
  const across = cards.filter((card) => !left.includes(card) && !right.includes(card));
  for (const column of [left, right]) {
    const width = Math.max(0, ...column.map(({ text }) => widthOf(text))) + 2 * PADDING;
    for (const card of column) resize(card, width, column === left ? widthOf(card.background) - width : 0);
  }
  const from = Math.min(...left.map((card) => boxOfCard(card).left));
  const to = Math.max(...right.map((card) => boxOfCard(card).right));
  for (const card of across) if (from < to) resize(card, to - from, from - boxOfCard(card).left);
}

function lengthOf(line: Element): number {
  return Math.abs(Number(line.getAttribute('y2')) - Number(line.getAttribute('y1')));
}

function isLongest(axis: Element, svg: Element): boolean {
  const across = [...svg.querySelectorAll('line')]
    .filter((line) => !line.closest('.timeline-node'))
    .map((line) => Math.abs(Number(line.getAttribute('x2')) - Number(line.getAttribute('x1'))));
  return lengthOf(axis) > Math.max(0, ...across);
}

/** Gives a card another width and moves it sideways; its words stay in its middle. */
function resize({ node, background, text }: Card, width: number, shift: number): void {
  const before = widthOf(background);
  if (width >= before) return;
  const height = boxOf(background)?.bottom ?? 0;
  background
    .querySelector('path')
    ?.setAttribute('d', `M0 ${height}V5q0-5 5-5H${width - 5}q5 0 5 5V${height}z`);
  for (const line of background.querySelectorAll('line')) line.setAttribute('x2', String(width));
  moveBy(text, (width - before) / 2, 0);
  if (node.parentElement && shift !== 0) moveBy(node.parentElement, shift, 0);
}

function widthOf(element: Element): number {
  const box = boxOf(element);
  return box ? box.right - box.left : 0;
}
