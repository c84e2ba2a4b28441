import { loadInTime } from '../../page/load-in-time.ts';
import { keep, recall } from '../../page/on-device.ts';

/** Under which a search's terms are kept until the page is open that they lead to. */
export const KEY = 'followed-search';
/** The parameter of addresses with marks. */
export const MARK = 'mark';

/** Marks what a search was for, if the reader has come from its results or by an address with marks; what it takes is loaded then. */
export async function markWhenFollowed(): Promise<void> {
  const isFollowed = recall(KEY, (text) => text, 'sessionStorage') !== undefined;
  if (!isFollowed && !location.search.includes(`${MARK}=`)) return;
  const following = await loadInTime(() => import('./followed.ts'));
  following?.markFollowed(); // else the terms stay in the address, for a reload
}

/** More and longer terms are left out, be they a search's or of an address, which may be anybody's. */
export const MOST = 50;
export const LONGEST = 400;

/** Keeps the terms for the page that the reader is about to open. */
export function rememberTerms(link: HTMLAnchorElement, terms: readonly string[]): void {
  keep(KEY, JSON.stringify([link.pathname, ...withinBounds(terms)]), 'sessionStorage');
}

export function withinBounds(terms: readonly string[]): string[] {
  return terms.filter((term) => term && term.length <= LONGEST).slice(0, MOST);
}
