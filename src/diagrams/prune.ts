import { dropRetraced } from './retraced.ts';
import { roundEnds } from './round-ends.ts';
import { shortenNumbers, simplifyPath } from './simplify-path.ts';

const UNUSED_ATTRIBUTE = /^(data-|class$|aria-|role$|xmlns:|xlink:|rel$|target$|tabindex$|contenteditable$)/;
const REFERENCED = 'marker,filter,linearGradient,radialGradient,clipPath,symbol,pattern';
const REFERENCE = /^url\(['"]?#([^)'"]+)|^#(.+)/;
/** Removing an element may leave another unused; Mermaid nests no deeper. */
const PASSES = 3;

/** Dashes without gaps, which are a plain line. */
const NO_GAPS = /^\s*(?:[\d.]+[\s,]+)?0\s*$/;

/** Takes out what a drawn picture does not need: data for scripts, unused definitions and ids, what nobody sees. */
export function prune(svg: Element): void {
  for (const element of svg.querySelectorAll('*')) {
    for (const name of element.getAttributeNames())
      if (UNUSED_ATTRIBUTE.test(name) || (name === 'font-style' && element.getAttribute(name) === 'normal'))
        element.removeAttribute(name);
  }
  for (const line of svg.querySelectorAll('[stroke-dasharray]'))
    if (NO_GAPS.test(line.getAttribute('stroke-dasharray') ?? '')) line.removeAttribute('stroke-dasharray');
  dropRetraced(svg);
  roundEnds(svg);
  for (let pass = 0; pass < PASSES; pass++) {
    const used = referencesOf(svg);
    for (const element of [...svg.querySelectorAll(REFERENCED)]) if (!used.has(element.id)) element.remove();
    for (const element of svg.querySelectorAll('[id]'))
      if (!used.has(element.id)) element.removeAttribute('id');
    for (const rect of [...svg.querySelectorAll('rect')]) if (isUnseen(rect)) rect.remove();
    for (const element of [...svg.querySelectorAll('g,defs,text')].reverse()) {
      if (!element.firstChild) element.remove();
      else if (element.localName === 'g' && element.attributes.length === 0)
        element.replaceWith(...element.childNodes);
    }
  }
  for (const span of [...svg.querySelectorAll('tspan')].reverse()) {
    if (span.getAttribute('font-weight') === 'normal') span.removeAttribute('font-weight');
    if (span.attributes.length === 0) span.replaceWith(...span.childNodes);
  }
  for (const element of svg.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
      if (name === 'd') element.setAttribute(name, simplifyPath(value));
      else if (value === '') element.removeAttribute(name);
      else if (!/^(id|href|fill|stroke)$/.test(name)) element.setAttribute(name, shortenNumbers(value));
    }
  }
}

/** The ids that attributes refer to. */
function referencesOf(svg: Element): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const name of element.getAttributeNames()) {
      const [, url, href] = REFERENCE.exec(element.getAttribute(name) ?? '') ?? [];
      const id = url ?? href;
      if (id) ids.add(id);
    }
  return ids;
}

/** Whether a rectangle has no extent, or neither surface nor line. */
function isUnseen(rect: Element): boolean {
  const value = (name: string) => rect.closest(`[${name}]`)?.getAttribute(name);
  const isEmpty = !(Number(value('width')) > 0 && Number(value('height')) > 0);
  const hasLine = (value('stroke') || 'none') !== 'none' && value('stroke-width') !== '0';
  return isEmpty || (value('fill') === 'none' && !hasLine);
}
