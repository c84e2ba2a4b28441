import type { SearchableBlock } from '../../../search/page.ts';
import { type Badges, markKind, renderBadge, renderLink } from './search-items.ts';

/** A place in a page that was found: where it is, with a link to it, what it says, and a way to cite it. */
export type Hit = {
  readonly block: SearchableBlock;
  readonly heading: readonly Node[];
  readonly excerpt: readonly Node[];
};

/** Shows a hit of the page at an address. What has no place of its own leads nowhere: the title above it does. */
export function renderHit({ block, heading, excerpt }: Hit, page: string, badges: Badges): HTMLElement {
  const { fragment, kind } = block;
  const hit = document.createElement('div');
  hit.className = 'hit';
  if (fragment) {
    const place = document.createElement('p');
    place.append(renderLink(`${page}#${fragment}`, heading));
    const badge = badges.get(kind);
    if (badge) place.append(' ', markKind(renderBadge(badge), kind));
    hit.append(place, citeButton(badges.get('cite') ?? '', block.heading));
  }
  const text = document.createElement('p');
  text.append(...excerpt);
  hit.append(text);
  return hit;
}

/** `search-cite.ts` answers it. */
function citeButton(label: string, heading: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'hit-cite';
  button.textContent = label;
  button.ariaLabel = `${label} ${heading}`;
  button.ariaExpanded = 'false';
  return button;
}
