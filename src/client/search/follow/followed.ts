/**
 * What a search was for goes with the reader to the page that a result leads to: through the session's storage, so
 * that the links of results stay plain, and from then on in the page's address (`?mark=`), so that marks outlive a
 * reload and a found place can be shared.
 */
import { keep, readTexts, recall } from '../../page/on-device.ts';
import { highlightTerms } from './highlight.ts';
import { KEY, LONGEST, MARK, MOST, withinBounds } from './mark-when-followed.ts';

/** Marks the terms on this page, if the reader has come from a search's results or by an address with marks. */
export function markFollowed(): void {
  const labels = document.documentElement.dataset['found']?.split('|');
  const taken = takeTerms();
  const terms = taken ?? termsOfAddress();
  if (!labels || terms.length === 0) return;
  const [count = '', previous = '', next = '', clear = '', place = ''] = labels;
  const marked = highlightTerms({
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

function putInAddress(terms: readonly string[]): void {
  const address = new URL(location.href);
  address.searchParams.delete(MARK);
  for (const term of terms) address.searchParams.append(MARK, term);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
