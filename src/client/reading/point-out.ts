/** Shows which words of the text a claim in the margin is about, and which claim stands at some words. */
const SHOWN = 'pointed';

/** Points out both ends for whatever is pointed at; nothing where that is neither. */
export function pointAt(target: Element | undefined): void {
  const end = target?.closest('.mark, [data-mark]');
  const name = end instanceof HTMLElement ? (end.dataset['mark'] ?? end.id) : undefined;
  for (const shown of document.querySelectorAll(`.${SHOWN}`)) shown.classList.remove(SHOWN);
  if (!name) return;
  document.getElementById(name)?.classList.add(SHOWN);
  for (const claim of document.querySelectorAll(`[data-mark="${name}"]`)) claim.classList.add(SHOWN);
}
