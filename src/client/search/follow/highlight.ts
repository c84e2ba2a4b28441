/**
 * Marks in the text what a search was for, after a result has been followed: exactly, with the CSS Custom
 * Highlight API, so that the text itself is left alone. A bar steps from match to match and clears them.
 * Where the browser has no such API nothing is marked.
 */
import { namedElement } from '../../page/address.ts';
import { adoptStyle } from '../../page/adopt-style.ts';
import { bringIntoView, isInView, unfold } from './bring-into-view.ts';
import { BLOCK, findRanges } from './find-ranges.ts';
import { takeExcerpt } from './followed-excerpt.ts';
import { type Labels, makeBar } from './found-bar.ts';
import style from './highlight.css?inline';

const ALL = 'found';
const CURRENT = 'found-current';
/** On labels of pictures that have a match: WebKit paints no highlights there, so the whole label is marked. */
const LABEL = 'data-found';
/** Ends what the last marks brought. */
let end: (() => void) | undefined;

adoptStyle(style);

/** What to mark, and how. */
export type Marking = {
  readonly terms: readonly string[];
  readonly labels: Labels;
  /** Whether a result has just led here. */
  readonly followed: boolean;
  readonly onClear: () => void;
};

/**
 * Marks the terms in the text of the page; counting starts at the place in the address.
 *
 * @returns whether there was anything to mark.
 */
export function highlightTerms({ terms, labels, followed, onClear }: Marking): boolean {
  if (!('highlights' in CSS)) return false;
  end?.();
  const target = namedElement();
  const ranges = startingAt(target, findRanges(terms), takeExcerpt());
  const [first] = ranges;
  if (!first) return false;
  CSS.highlights.set(ALL, new Highlight(...ranges));
  for (const range of ranges) labelOf(range)?.setAttribute(LABEL, '');
  const bar = makeBar(ranges.length, labels, {
    onStep: (at, isFirst) => {
      const range = ranges[at];
      if (!range) return;
      unfold(range);
      const current = new Highlight(range);
      current.priority = 1;
      CSS.highlights.set(CURRENT, current);
      for (const label of document.querySelectorAll(`[${LABEL}=now]`)) label.setAttribute(LABEL, '');
      labelOf(range)?.setAttribute(LABEL, 'now');
      const comes = !isFirst || ((followed || isOpened()) && target !== null && !isInView(range));
      if (comes) bringIntoView(range);
    },
    onClear: () => {
      end?.();
      onClear();
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    },
  });
  end = () => {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    for (const label of document.querySelectorAll(`[${LABEL}]`)) label.removeAttribute(LABEL);
    bar.remove();
    end = undefined;
  };
  const place =
    target?.closest('section') ?? target ?? document.querySelector<HTMLElement>('main') ?? document.body;
  place.prepend(bar.element);
  focusOn(place); // so that the next Tab reaches the bar, in Firefox too
  return true;
}

function labelOf({ startContainer }: Range): Element | null | undefined {
  return startContainer.parentElement?.closest('svg text');
}

/** Whether the page was opened by a link: not loaded again, nor come back to, which leaves it where it was. */
function isOpened(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
}

/** The ranges from a place on, there from the one that an excerpt begins with; then those before it. */
function startingAt(target: Element | null, ranges: readonly Range[], excerpt: string): Range[] {
  if (!target) return [...ranges];
  const isFrom = ({ startContainer }: Range) =>
    target.contains(startContainer) ||
    (target.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isMeant = (range: Range) => excerpt !== '' && isFrom(range) && beginsWith(range, excerpt);
  const meant = ranges.findIndex(isMeant);
  const first = Math.max(0, meant < 0 ? ranges.findIndex(isFrom) : meant);
  return [...ranges.slice(first), ...ranges.slice(0, first)];
}

/** Whether what is read from a match on begins with a text, whatever its spaces. */
function beginsWith({ startContainer, startOffset }: Range, text: string): boolean {
  const last = startContainer.parentElement?.closest(BLOCK)?.lastChild;
  if (!last) return false;
  const rest = new Range();
  rest.setStart(startContainer, startOffset);
  rest.setEndAfter(last);
  const plain = (each: string) => each.replace(/\s+/g, '');
  return plain(String(rest)).startsWith(plain(text));
}

/** Puts the focus on something that has none otherwise, and only until it goes elsewhere. */
function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
