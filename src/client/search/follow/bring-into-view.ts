/** A place in the text, brought before the reader's eyes. */

/** Scrolls all that a match is in until it stands in the middle, also if it is far down in a long paragraph. */
export function bringIntoView(range: Range): void {
  for (let element = range.startContainer.parentElement; element; element = element.parentElement) {
    const isPage = element === document.documentElement;
    const hit = range.getBoundingClientRect();
    const { left, top } = isPage ? { left: 0, top: 0 } : element.getBoundingClientRect();
    const [middleX, middleY] = [left + element.clientWidth / 2, top + element.clientHeight / 2];
    const across = hit.left < left || hit.right > left + element.clientWidth;
    element.scrollBy({
      left: across ? hit.left + hit.width / 2 - middleX : 0,
      top: hit.top + hit.height / 2 - middleY,
      behavior: 'instant',
    });
  }
}

/** Whether a match stands in the window, in what is scrolled inside the page too, and under nothing that stays there. */
export function isInView(range: Range): boolean {
  const { left, right, top, bottom } = range.getBoundingClientRect();
  const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const own = range.startContainer.parentElement;
  return seen !== null && own !== null && (own.contains(seen) || seen.contains(own));
}

/** Opens what is folded around a match. */
export function unfold({ startContainer }: Range): void {
  for (let element = startContainer.parentElement; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.hidden) element.hidden = false;
  }
}
