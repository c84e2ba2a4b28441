/** The small parts of what the search shows. */

/** The interface's words for kinds of blocks and names, `note=…|table=…`, from the page. */
export type Badges = ReadonlyMap<string, string>;

/** Reads the badges that the page has. */
export function readBadges(written: string): Badges {
  return new Map(
    written.split('|').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** What a name or a block is, in a word. */
export function renderBadge(text: string): HTMLElement {
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.textContent = text;
  return badge;
}

/** What is a problem or a measure has its colour, beside the word. */
export function markKind(badge: HTMLElement, kind: string): HTMLElement {
  if (kind === 'problem' || kind === 'measure') badge.classList.add(kind);
  return badge;
}

/** A link in a list of its own. */
export function renderItem(href: string, text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.append(renderLink(href, [text]));
  return item;
}

/** A link around what it leads to. */
export function renderLink(href: string, content: readonly (Node | string)[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.append(...content);
  return anchor;
}
