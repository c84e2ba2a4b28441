/** Names that fit, each with what it is, and what a term means once its definition is there. */
import type { Entry } from '../search/names.ts';
import type { Suggestion } from '../search/suggest.ts';
import { type Badges, renderBadge, renderItem } from './search-items.ts';

/** Characters of a definition that are shown. */
const DEFINITION = 60;

/** Shows names in a part of the panel; hides it if there are none. */
export function showNames(
  part: HTMLElement,
  names: readonly Suggestion[],
  pages: readonly HTMLElement[],
  base: string,
  badges: Badges,
): void {
  part.hidden = names.length + pages.length === 0;
  part
    .querySelector('ul')
    ?.replaceChildren(
      ...names.map(({ entry, alias }) => renderName(entry, alias, base, badges)),
      ...pages.map((page) => asFoundPage(page)),
    );
}

/** Shows searches as links that ask them again. */
export function showQueries(part: HTMLElement, queries: readonly string[], base: string): void {
  part.hidden = queries.length === 0;
  part
    .querySelector('ul')
    ?.replaceChildren(
      ...queries.map((query) => renderItem(`${base}search/?q=${encodeURIComponent(query)}`, query)),
    );
}

function renderName(entry: Entry, alias: string | undefined, base: string, badges: Badges): HTMLElement {
  const { kind, title, route, number } = entry;
  const item = renderItem(base + route, number ? `${number} ${title}` : title);
  item.dataset['route'] = route;
  item.prepend(renderBadge(badges.get(kind) ?? kind), ' ');
  if (alias) item.append(' ', renderBadge((badges.get('alias') ?? '{name}').replace('{name}', alias)));
  return item;
}

/** A chapter or another page that holds the words. */
function asFoundPage(item: HTMLElement): HTMLElement {
  item.className = 'found-page';
  return item;
}

/** Puts the definitions of terms beside their names, from the data of the previews; without them nothing is lost. */
export async function showDefinitions(part: HTMLElement, base: string): Promise<void> {
  const items = [...part.querySelectorAll<HTMLElement>('li[data-route^="terms/"]')];
  if (items.length === 0) return;
  const response = await fetch(`${base}previews/terms.json`);
  if (!response.ok) return;
  const previews: Readonly<Record<string, { readonly text: string }>> = await response.json();
  for (const item of items) {
    const text = previews[(item.dataset['route'] ?? '').slice('terms/'.length)]?.text;
    if (!text || item.querySelector('.definition')) continue;
    const definition = document.createElement('span');
    definition.className = 'definition';
    definition.textContent = text.length > DEFINITION ? `${text.slice(0, DEFINITION)}…` : text;
    item.append(definition);
  }
}
