/** Lets a text be read on lines and hatches. */
export function haloText(text: Element): void {
  text.setAttribute('stroke', 'var(--paper)');
  text.setAttribute('stroke-width', '5');
  text.setAttribute('stroke-linejoin', 'round');
  text.setAttribute('paint-order', 'stroke');
}
