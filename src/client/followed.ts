/**
 * What a search was for goes with the reader to the page that a result leads to: through the session's storage, so
 * that the links of results stay plain, and from then on in the page's address (`?mark=`), so that marks outlive a
 * reload and a found place can be shared.
 */
const KEY = 'followed-search';
const MARK = 'mark';

/** Keeps the terms for the page that the reader is about to open. */
export function rememberTerms(link: HTMLAnchorElement, terms: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path: link.pathname, terms }));
  } catch {
    // storage is off
  }
}

/** Marks the terms on this page, if the reader has come from a search's results or by an address with marks. */
export async function markFollowed(): Promise<void> {
  const labels = document.documentElement.dataset['found']?.split('|');
  const terms = takeTerms() ?? new URLSearchParams(location.search).getAll(MARK);
  if (!labels || terms.length === 0) return;
  const [count = '', previous = '', next = '', clear = '', place = ''] = labels;
  const { highlightTerms } = await import('./highlight.ts');
  const marked = highlightTerms(terms, { count, previous, next, clear, place }, () => putInAddress([]));
  putInAddress(marked ? terms : []);
}

/** The terms that were kept for this page. */
function takeTerms(): string[] | undefined {
  try {
    const stored = sessionStorage.getItem(KEY);
    if (!stored) return undefined;
    sessionStorage.removeItem(KEY);
    const { path, terms }: { path: string; terms: string[] } = JSON.parse(stored);
    return path === location.pathname ? terms : undefined;
  } catch {
    return undefined;
  }
}

function putInAddress(terms: readonly string[]): void {
  const address = new URL(location.href);
  address.searchParams.delete(MARK);
  for (const term of terms) address.searchParams.append(MARK, term);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}
