import { readTransform } from '../matrix.ts';
import { haloText } from './halo.ts';

/** Smaller slices than this have no room for their number. In percent. */
const SMALL = 7;
/** How far out their numbers stand, against the place of the others, and how far apart, in pixels. */
const OUTSIDE = 1.5;
const STEP = 22;
const TITLE_ROOM = 34;

/** Pies: numbers legible on hatches, those of small slices outside, one above the other. */
export function mendPie(svg: Element): void {
  let outside = 0;
  for (const text of svg.querySelectorAll('text.slice')) {
    haloText(text);
    if (Number.parseFloat(text.textContent ?? '') >= SMALL) continue;
    const { e, f } = readTransform(text.getAttribute('transform'));
    const far = OUTSIDE + (outside * STEP) / (Math.hypot(e, f) || 1);
    text.setAttribute('transform', `translate(${e * far}, ${f * far})`);
    outside++;
  }
  const title = svg.querySelector('.pieTitleText');
  if (title && outside > 0)
    title.setAttribute('y', String(Number(title.getAttribute('y')) - TITLE_ROOM - outside * STEP));
}
