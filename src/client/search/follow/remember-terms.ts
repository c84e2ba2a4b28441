import { keep } from '../../page/on-device.ts';
import { KEY } from './mark-when-followed.ts';

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
