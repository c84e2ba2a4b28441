/** What an entry of the history keeps of a list of results, so that coming back finds it as it was left. */
export type KeptPlace = {
  readonly scroll: number;
  /** How many results were listed. */
  readonly shown: number;
  /** The address of the link that was followed. */
  readonly followed: string;
};

/** Reads what an entry of the history keeps, if it does. */
export function readPlace(state: unknown): KeptPlace | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  if (!('scroll' in state && 'shown' in state && 'followed' in state)) return undefined;
  const { scroll, shown, followed } = state;
  return typeof scroll === 'number' && typeof shown === 'number' && typeof followed === 'string'
    ? { scroll, shown, followed }
    : undefined;
}

/** How many results are listed in a panel. */
export function countShown(panel: Element): number {
  return panel.querySelectorAll('#search-results > li').length;
}

/** Puts the focus back on the link that was followed, so that the keyboard goes on from there. */
export function focusFollowed(panel: Element, { followed }: KeptPlace): void {
  const links = [...panel.querySelectorAll('a')];
  if (followed) links.find(({ href }) => href === followed)?.focus({ preventScroll: true });
}
