/** The last searches, offered again while nothing is asked. */
import { askFor, writeAddress } from './asked.ts';
import { clearRecent, forgetRecent, readRecent } from './recent-searches.ts';
import { renderItem } from './search-items.ts';
import type { PanelParts } from './search-parts.ts';

const waiting = new WeakSet<HTMLElement>();

/**
 * Shows them as links that ask them again, each with a button that forgets it.
 *
 * @param ask asks one again.
 */
export function showRecent(parts: PanelParts, ask: (query: string) => void): void {
  const { recent, base } = parts;
  const queries = readRecent();
  recent.hidden = queries.length === 0;
  const template = recent.dataset['forget'] ?? '';
  const items = queries.map((query) => {
    const item = renderItem(`${base}search/?${writeAddress(askFor(query))}`, query);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.ariaLabel = template.replace('{query}', () => query);
    button.dataset['query'] = query;
    item.append(button);
    return item;
  });
  recent.querySelector('ul')?.replaceChildren(...items);
  if (!waiting.has(recent)) waitOnRecent(parts, ask);
}

function waitOnRecent(parts: PanelParts, ask: (query: string) => void): void {
  const { recent, box } = parts;
  waiting.add(recent);
  recent.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (target instanceof HTMLAnchorElement) {
      event.preventDefault();
      ask(target.textContent);
      box.focus();
    } else if (target instanceof HTMLButtonElement) {
      const { query } = target.dataset;
      const at = [...recent.querySelectorAll('[data-query]')].indexOf(target);
      if (query === undefined) clearRecent();
      else forgetRecent(query);
      showRecent(parts, ask);
      const left = recent.querySelectorAll<HTMLElement>('[data-query]');
      (left[Math.min(at, left.length - 1)] ?? box).focus(); // the keyboard goes on from there
    }
  });
}
