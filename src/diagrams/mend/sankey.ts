import type { SankeyNames } from '../sankey-names.ts';
import { haloText } from './halo.ts';

/** Sankeys: the names that ids stood for, legible on the bands. */
export function mendSankey(svg: Element, names: SankeyNames): void {
  const labels = svg.querySelector('.node-labels');
  if (labels) svg.append(labels);
  for (const text of svg.querySelectorAll('.node-labels text')) {
    const [id = '', ...value] = (text.textContent ?? '').split('\n');
    text.textContent = [names.get(id) ?? id, ...value].join(' ');
    haloText(text);
  }
}
