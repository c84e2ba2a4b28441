/** Names that fit, each with what it is. */
import type { Suggestion } from '../../../search/suggest.ts';
import { type Badges, markKind, renderBadge, renderItem } from './search-items.ts';

/** What names are: they fit, are one slip away, or come closest where nothing was found. */
export type NamesHeading = 'fitting' | 'close' | 'near';

/** Shows names in a part of the panel; hides it if there are none. */
export function showNames(
  part: HTMLElement,
  names: readonly Suggestion[],
  base: string,
  badges: Badges,
  heading: NamesHeading,
): void {
  part.hidden = names.length === 0;
  const title = part.querySelector('h2');
  if (title) title.textContent = title.dataset[heading] ?? '';
  part.querySelector('ul')?.replaceChildren(...names.map((name) => renderName(name, base, badges)));
}

/** What stands above names. */
export function headingFor(names: readonly Suggestion[]): NamesHeading {
  return names.every(({ why }) => why === 'slip') ? 'close' : 'fitting';
}

/** A name with what it is, and the other name by which it fits. */
export function renderName({ entry, alias, why }: Suggestion, base: string, badges: Badges): HTMLLIElement {
  const { kind, title, route, number, language } = entry;
  const item = renderItem(base + route, number ? `${number} ${title}` : title);
  if (language) item.querySelector('a')?.setAttribute('lang', language);
  item.dataset['route'] = route;
  item.prepend(markKind(renderBadge(badges.get(kind) ?? kind), kind), ' ');
  const kindOf = entry.related.includes(alias ?? '') ? 'related' : 'alias';
  if (alias && why !== 'slip')
    item.append(' ', renderBadge((badges.get(kindOf) ?? '{name}').replace('{name}', () => alias)));
  return item;
}
