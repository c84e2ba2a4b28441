/**
 * Marks in the text what a search was for, after a result has been followed: exactly, with the CSS Custom
 * Highlight API, so that the text itself is left alone. A bar steps from match to match and clears them.
 * Where the browser has no such API nothing is marked.
 */

import { findSpans } from '../search/match.ts';
import { adoptStyle } from './adopt-style.ts';
import style from './highlight.css?inline';

const NAME = 'found';
/** The blocks of a point's own text. */
const TEXT = '.point > h2, .point-text :is(p, h3, h4, td, th, pre), .point-text li:not(:has(> p))';

adoptStyle(style);
/** The words of the bar, from the page. */
type Labels = {
  readonly next: string;
  readonly previous: string;
  readonly clear: string;
  readonly count: string;
};

/** Marks the terms in the points of the page; stepping starts at the point in the address. */
export function highlightTerms(terms: readonly string[], labels: Labels): void {
  if (!('highlights' in CSS)) return;
  document.querySelector('.found-bar')?.remove();
  const ranges = [...document.querySelectorAll(TEXT)].flatMap((block) => findRanges(block, terms));
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const target = location.hash ? document.querySelector(location.hash) : null;
  const first = ranges.findIndex((range) => target?.contains(range.startContainer));
  const place = target ?? document.querySelector('main') ?? document.body;
  place.prepend(makeBar(ranges, Math.max(0, first), labels)); // so that the next Tab reaches it
}

/** The places of the terms in a block, across its links and other inline elements. */
function findRanges(block: Element, terms: readonly string[]): Range[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.nodeValue ?? '';
  }
  const placeAt = (offset: number, end: boolean) =>
    nodes.findLast(({ start }) => (end ? start < offset : start <= offset));
  return findSpans(text, terms).flatMap(({ start, end }) => {
    const from = placeAt(start, false);
    const to = placeAt(end, true);
    if (!from || !to) return [];
    const range = new Range();
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return [range];
  });
}

function makeBar(ranges: readonly Range[], first: number, labels: Labels): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'found-bar';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', labels.count.replace('{count}', String(ranges.length)));
  const place = document.createElement('span');
  place.setAttribute('role', 'status');
  let at = first;
  const sayPlace = () => {
    place.textContent = `${at + 1} / ${ranges.length}`;
  };
  const go = (to: number) => {
    at = (to + ranges.length) % ranges.length;
    sayPlace();
    ranges[at]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  };
  const addButton = (label: string, act: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    bar.append(button);
  };
  const clear = () => {
    CSS.highlights.delete(NAME);
    bar.remove();
    document.querySelector('main')?.focus({ preventScroll: true });
  };
  addButton(labels.previous, () => go(at - 1));
  bar.append(place);
  addButton(labels.next, () => go(at + 1));
  addButton(labels.clear, clear);
  bar.addEventListener('keydown', ({ key }) => key === 'Escape' && clear());
  // After the bar is in the page: what stands in a live region from the beginning is not read out.
  setTimeout(sayPlace);
  return bar;
}
