const STORE = 'left-off';

/** Remembers, on this device only, which section was read last. */
export function rememberSection(): void {
  if (!document.querySelector('main .point')) return;
  addEventListener('pagehide', () => {
    try {
      const title = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      localStorage.setItem(STORE, JSON.stringify([location.pathname, title]));
    } catch {
      // storage is off: nothing is remembered
    }
  });
}

/** The section that was read last in this edition, if one is remembered. */
export function lastSection(root: string): { href: string; title: string } | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORE) ?? '');
    const [href, title] = Array.isArray(stored) ? stored : [];
    const fits = typeof href === 'string' && typeof title === 'string' && href.startsWith(root);
    return fits ? { href, title } : undefined;
  } catch {
    return undefined;
  }
}
