/**
 * What a search was for goes with the reader to the page that a result leads to: through the session's storage, so
 * that the links of results stay plain, and from then on in the page's address (`?mark=`), so that marks outlive a
 * reload and a found place can be shared.
 */
import { loadInTime } from '../../page/load-in-time.ts';
import { keep, readTexts, recall } from '../../page/on-device.ts';

const KEY = 'followed-search';
const MARK = 'mark';
/** More and longer terms are left out, be they a search's or of an address, which may be anybody's. */
const MOST = 50;
const LONGEST = 400;

/** Keeps the terms for the page that the reader is about to open. */
export function rememberTerms(link: HTMLAnchorElement, terms: readonly string[]): void {
  keep(KEY, JSON.stringify([link.pathname, ...withinBounds(terms)]), 'sessionStorage');
}

/** Marks the terms on this page, if the reader has come from a search's results or by an address with marks. */
export async function markFollowed(): Promise<void> {
  const labels = document.documentElement.dataset['found']?.split('|');
  const taken = takeTerms();
  const terms = taken ?? termsOfAddress();
  if (!labels || terms.length === 0) return;
  const [count = '', previous = '', next = '', clear = '', place = ''] = labels;
  const marking = await loadInTime(() => import('./highlight.ts'));
  if (!marking) return; // the terms stay in the address, for a reload
  const marked = marking.highlightTerms({
    terms,
    labels: { count, previous, next, clear, place },
    followed: taken !== undefined,
    onClear: () => putInAddress([]),
  });
  putInAddress(marked ? terms : []);
}

/** The terms that were kept for this page. */
function takeTerms(): string[] | undefined {
  const stored = recall(KEY, (text) => readTexts(text, MOST + 1, LONGEST), 'sessionStorage');
  if (!stored) return undefined;
  keep(KEY, undefined, 'sessionStorage');
  const [path, ...terms] = stored;
  return path === location.pathname ? terms : undefined;
}

function termsOfAddress(): string[] {
  return withinBounds(new URLSearchParams(location.search).getAll(MARK));
}

function withinBounds(terms: readonly string[]): string[] {
  return terms.filter((term) => term && term.length <= LONGEST).slice(0, MOST);
}

function putInAddress(terms: readonly string[]): void {
  const address = new URL(location.href);
  address.searchParams.delete(MARK);
  for (const term of terms) address.searchParams.append(MARK, term);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
