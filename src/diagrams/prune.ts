import { shortenNumbers, simplifyPath } from './simplify-path.ts';

const UNUSED_ATTRIBUTE = /^(data-|class$|aria-|role$|xmlns:|xlink:|rel$|target$|tabindex$|contenteditable$)/;
const REFERENCED = 'marker,filter,linearGradient,radialGradient,clipPath,symbol,pattern';
const REFERENCE = /url\(['"]?#([^)'"]+)|href="#([^"]+)"/g;
/** Removing an element may leave another unused; Mermaid nests no deeper. */
const PASSES = 3;

/** Takes out what a drawn picture does not need: data for scripts, unused definitions and ids, empty groups. */
export function prune(svg: Element): void {
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (UNUSED_ATTRIBUTE.test(name) || (name === 'font-style' && value === 'normal'))
        element.removeAttribute(name);
    }
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const used = new Set([...svg.outerHTML.matchAll(REFERENCE)].map(([, url, href]) => url ?? href));
    for (const element of [...svg.querySelectorAll(REFERENCED)]) if (!used.has(element.id)) element.remove();
    for (const element of svg.querySelectorAll('[id]'))
      if (!used.has(element.id)) element.removeAttribute('id');
    for (const rect of [...svg.querySelectorAll('rect')])
      if (!(Number(rect.getAttribute('width')) > 0 && Number(rect.getAttribute('height')) > 0)) rect.remove();
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
    for (const { name, value } of [...element.attributes]) {
      if (name === 'd') element.setAttribute(name, simplifyPath(value));
      else if (value === '') element.removeAttribute(name);
      else if (!/^(id|href|fill|stroke)$/.test(name)) element.setAttribute(name, shortenNumbers(value));
    }
  }
}
