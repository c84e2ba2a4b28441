import { boxWithin, moveBy, placeBetween } from './place.ts';

/** How far the title of a column stands off its first card, in pixels. */
const OFF_CARD = 5;

/** Kanbans: titles clear of the cards. */
export function mendKanban(svg: Element): void {
  for (const label of svg.querySelectorAll('.cluster .cluster-label')) moveBy(label, 0, -OFF_CARD);
}

/** Fishbones: words in the middle of their boxes. */
export function mendIshikawa(svg: Element): void {
  for (const group of svg.querySelectorAll('.ishikawa-label-group')) {
    const box = boxWithin(group.querySelector('.ishikawa-label-box'), group);
    const text = group.querySelector('text');
    if (box && text) placeBetween(text, group, box.top, box.bottom);
  }
}
