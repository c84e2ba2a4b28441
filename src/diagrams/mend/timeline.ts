import { boxWithin, placeBetween } from './place.ts';

/** Timelines: texts in the middle of their cards. */
export function mendTimeline(svg: Element): void {
  for (const card of svg.querySelectorAll('.timeline-node')) {
    const [background, text] = [...card.children].filter(({ localName }) => localName === 'g');
    const around = boxWithin(background ?? null, card);
    if (around && text) placeBetween(text, card, around.top, around.bottom);
  }
}
