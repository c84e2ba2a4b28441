import { keep, recall } from '../page/on-device.ts';

const STORE = 'left-off';

/** Remembers, on this device only, which section was read last. */
export function rememberSection(): void {
  if (!document.querySelector('main .point')) return;
  addEventListener('pagehide', () => keep(STORE, location.pathname));
}

/**
 * The section that was read last, as the link to it among those of this edition's contents: what is stored chooses one
 * of the page's own links, and gives neither an address nor words.
 */
export function lastSection(links: Iterable<HTMLAnchorElement>): HTMLAnchorElement | undefined {
  const path = recall(STORE, (text) => (text.startsWith('/') && !text.startsWith('//') ? text : undefined));
  return path === undefined ? undefined : [...links].find(({ pathname }) => pathname === path);
}
