/**
 * What a search was for goes with the reader to the page that a result leads to, through the session's
 * storage. Where storage is off, the page opens without marks.
 */
const KEY = 'followed-search';

/** Keeps the terms for the page that the reader is about to open. */
export function rememberTerms(link: HTMLAnchorElement, terms: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path: link.pathname, terms }));
  } catch {
    // storage is off
  }
}

/** Marks the terms on this page, if the reader has come from a search's results. */
export async function markFollowed(): Promise<void> {
  const labels = document.documentElement.dataset['found']?.split('|');
  const stored = labels && readStored();
  if (!stored) return;
  sessionStorage.removeItem(KEY);
  const { path, terms }: { path: string; terms: string[] } = JSON.parse(stored);
  const [count = '', previous = '', next = '', clear = ''] = labels;
  if (path !== location.pathname) return;
  const { highlightTerms } = await import('./highlight.ts');
  highlightTerms(terms, { count, previous, next, clear });
}

function readStored(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
