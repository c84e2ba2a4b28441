import { fontSizeOf } from '../computed-style.ts';
import { haloText } from './halo.ts';

/** Radar charts: rings without fill, curves as lines, and lines in the legend to tell them by. */
export function mendRadar(svg: Element): void {
  for (const ring of svg.querySelectorAll('.radarGraticule')) addStyle(ring, 'fill:none');
  for (const curve of svg.querySelectorAll('[class^="radarCurve-"]'))
    addStyle(curve, 'fill:none;stroke-width:3');
  for (const box of svg.querySelectorAll('[class^="radarLegendBox-"]')) {
    const line = box.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', 'M-32 7H10');
    line.setAttribute('class', box.getAttribute('class') ?? '');
    line.setAttribute('style', 'fill:none;stroke-width:3');
    box.replaceWith(line);
  }
  for (const text of svg.querySelectorAll('.radarAxisLabel')) haloText(text);
}

/** Charts with axes: lines that can be told apart where they cross. */
export function mendXyChart(svg: Element): void {
  for (const line of svg.querySelectorAll('[class^="line-plot"] path')) addStyle(line, 'stroke-width:3');
  for (const bar of svg.querySelectorAll('[class^="bar-plot"] rect, .legend rect')) {
    bar.setAttribute('stroke', bar.getAttribute('fill') ?? '');
    addStyle(bar, 'stroke-width:1.5');
  }
}

/** Venn diagrams: Mermaid sizes words by the picture; they stay legible. */
export function mendVenn(svg: Element): void {
  for (const text of svg.querySelectorAll('text')) {
    if (fontSizeOf(text) < SMALLEST) addStyle(text, `font-size:${SMALLEST}px`);
    for (const span of text.querySelectorAll('tspan')) span.removeAttribute('style');
  }
}

const SMALLEST = 14;

/** Packets: words of a size that can be read. */
export function mendPacket(svg: Element): void {
  for (const text of svg.querySelectorAll('.packetLabel')) addStyle(text, 'font-size:14px');
  for (const text of svg.querySelectorAll('.packetByte')) addStyle(text, 'font-size:12px');
}

/** Treemaps: Mermaid cuts texts off at their boxes; here they are as it sized them. */
export function mendTreemap(svg: Element): void {
  for (const element of svg.querySelectorAll('[clip-path]')) element.removeAttribute('clip-path');
  for (const clip of svg.querySelectorAll('clipPath')) clip.remove();
  for (const text of svg.querySelectorAll('text')) haloText(text);
  for (const text of svg.querySelectorAll('.treemapSectionLabel, .treemapSectionValue'))
    addStyle(text, 'font-size:14px');
  for (const leaf of svg.querySelectorAll('rect.treemapLeaf'))
    if (leaf.getAttribute('fill') === 'transparent') {
      leaf.setAttribute('fill', 'var(--raised)');
      addStyle(leaf, 'stroke:var(--control);stroke-width:1.5');
    }
}

/** Adds to a `style` attribute, whose declarations win over the style sheet's. */
export function addStyle(element: Element, declarations: string): void {
  element.setAttribute('style', `${element.getAttribute('style') ?? ''};${declarations}`);
}
