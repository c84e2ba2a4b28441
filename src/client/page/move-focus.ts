/**
 * Up and down keys between a search box and the links below it: first those of a list, then what stands around it. The
 * focus itself moves, so Enter follows the link and screen readers read it, without further roles. Typing on a link goes on
 * in the box.
 */
export function moveFocusByArrows(panel: HTMLElement, box: HTMLInputElement, list: HTMLElement): void {
  panel.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.isComposing || !(target instanceof HTMLElement)) return;
    const links = [...panel.querySelectorAll('a')].filter((link) => link.getClientRects().length > 0);
    const isListed = (link: HTMLElement) => list.contains(link);
    const stops: HTMLElement[] = [box, ...links.filter(isListed), ...links.filter((link) => !isListed(link))];
    const at = stops.indexOf(target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (at >= 0 && step) {
      event.preventDefault();
      const next = stops[at + step];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    } else if (at > 0 && key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      box.focus(); // the key's own letter lands there
    }
  });
}
