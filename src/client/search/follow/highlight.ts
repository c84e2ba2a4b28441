/**
 * Marks in the text what a search was for, after a result has been followed: exactly, with the CSS Custom
 * Highlight API, so that the text itself is left alone. A bar steps from match to match and clears them.
 * Where the browser has no such API nothing is marked.
 */
import { namedElement } from '../../page/address.ts';
import { adoptStyle } from '../../page/adopt-style.ts';
import { findRanges } from './find-ranges.ts';
import style from './highlight.css?inline';

const ALL = 'found';
const CURRENT = 'found-current';

adoptStyle(style);
/** The words of the bar, from the page. */
type Labels = {
  readonly next: string;
  readonly previous: string;
  readonly clear: string;
  readonly count: string;
  readonly place: string;
};

/**
 * Marks the terms in the text of the page; stepping starts at the place in the address.
 *
 * @returns whether there was anything to mark.
 */
export function highlightTerms(terms: readonly string[], labels: Labels, onClear: () => void): boolean {
  if (!('highlights' in CSS)) return false;
  document.querySelector('.found-bar')?.remove();
  const ranges = findRanges(terms);
  if (ranges.length === 0) return false;
  CSS.highlights.set(ALL, new Highlight(...ranges));
  const target = namedElement();
  const first = ranges.findIndex((range) => target?.contains(range.startContainer));
  const place =
    target?.closest('section') ?? target ?? document.querySelector<HTMLElement>('main') ?? document.body;
  place.prepend(makeBar(ranges, Math.max(0, first), labels, onClear));
  focusOn(place); // so that the next Tab reaches the bar, in Firefox too
  return true;
}

/** Puts the focus on something that has none otherwise, and only until it goes elsewhere. */
function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

/** Scrolls all that a match is in until it stands in the middle, also if it is far down in a long paragraph. */
function bringIntoView(range: Range): void {
  for (let element = range.startContainer.parentElement; element; element = element.parentElement) {
    const isPage = element === document.documentElement;
    const hit = range.getBoundingClientRect();
    const { left, top } = isPage ? { left: 0, top: 0 } : element.getBoundingClientRect();
    const [middleX, middleY] = [left + element.clientWidth / 2, top + element.clientHeight / 2];
    const across = hit.left < left || hit.right > left + element.clientWidth;
    element.scrollBy({
      left: across ? hit.left + hit.width / 2 - middleX : 0,
      top: hit.top + hit.height / 2 - middleY,
      behavior: 'instant',
    });
  }
}

/** Opens what is folded around a match. */
function unfold({ startContainer }: Range): void {
  for (let element = startContainer.parentElement; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.hidden) element.hidden = false;
  }
}

function makeBar(ranges: readonly Range[], first: number, labels: Labels, onClear: () => void): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'found-bar';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', labels.count.replace('{count}', String(ranges.length)));
  const place = document.createElement('span');
  place.setAttribute('role', 'status');
  let at = first;
  const mark = () => {
    const range = ranges[at];
    if (!range) return;
    unfold(range);
    const current = new Highlight(range);
    current.priority = 1;
    CSS.highlights.set(CURRENT, current);
    place.textContent = labels.place
      .replace('{at}', String(at + 1))
      .replace('{count}', String(ranges.length));
  };
  const go = (to: number) => {
    at = (to + ranges.length) % ranges.length;
    mark();
    const range = ranges[at];
    if (range) bringIntoView(range);
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
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    bar.remove();
    onClear();
    document.querySelector('main')?.focus({ preventScroll: true });
  };
  addButton(labels.previous, () => go(at - 1));
  bar.append(place);
  addButton(labels.next, () => go(at + 1));
  addButton(labels.clear, clear);
  bar.addEventListener('keydown', ({ key }) => key === 'Escape' && clear());
  // After the bar is in the page: what stands in a live region from the beginning is not read out.
  setTimeout(mark);
  return bar;
}
