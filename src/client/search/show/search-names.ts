/** Names that fit, each with what it is. */
import type { Entry } from '../../../search/names.ts';
import type { Suggestion } from '../../../search/suggest.ts';
import { type Badges, renderBadge, renderItem } from './search-items.ts';

/** What names and pages are: names that fit, are one slip away, or come close; with pages that were found, or these alone. */
export type NamesHeading = 'fitting' | 'close' | 'near' | 'both' | 'pages';

/**
 * Shows names in a part of the panel; hides it if there are none.
 *
 * @param heading what they are.
 */
export function showNames(
  part: HTMLElement,
  names: readonly Suggestion[],
  pages: readonly HTMLElement[],
  base: string,
  badges: Badges,
  heading: NamesHeading = 'fitting',
): void {
  part.hidden = names.length + pages.length === 0;
  const title = part.querySelector('h2');
  if (title) title.textContent = title.dataset[heading] ?? '';
  const shown = new Set(names.map(({ entry }) => entry.route));
  part
    .querySelector('ul')
    ?.replaceChildren(
      ...names.map(({ entry, alias, why }) => renderName(entry, { alias, why }, base, badges)),
      ...pages.filter(({ dataset }) => !shown.has(dataset['route'] ?? '')).map(asFoundPage),
    );
}

/** Shows searches as links that ask them again. */
export function showQueries(part: HTMLElement, queries: readonly string[], base: string): void {
  part.hidden = queries.length === 0;
  part
    .querySelector('ul')
    ?.replaceChildren(
      ...queries.map((query) => renderItem(`${base}search/?${new URLSearchParams({ q: query })}`, query)),
    );
}

function renderName(
  entry: Entry,
  { alias, why }: Pick<Suggestion, 'alias' | 'why'>,
  base: string,
  badges: Badges,
): HTMLElement {
  const { kind, title, route, number, language } = entry;
  const item = renderItem(base + route, number ? `${number} ${title}` : title);
  if (language) item.querySelector('a')?.setAttribute('lang', language);
  item.dataset['route'] = route;
  item.prepend(renderBadge(badges.get(kind) ?? kind), ' ');
  const kindOf = entry.related.includes(alias ?? '') ? 'related' : 'alias';
  if (alias && why !== 'slip')
    item.append(' ', renderBadge((badges.get(kindOf) ?? '{name}').replace('{name}', () => alias)));
  return item;
}

/** A chapter or another page that holds the words. */
function asFoundPage(item: HTMLElement): HTMLElement {
  item.className = 'found-page';
  return item;
}
