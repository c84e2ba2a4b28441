import { declaredOn, sheetOf } from './cascade.ts';
import { fontSizeOf, whileStill } from './computed-style.ts';
import { type Place, paint, seriesOf } from './paint.ts';
import { hatchId, makeHatch, strokeOf } from './series.ts';

/** The properties that SVG has as presentation attributes and a picture needs. */
const PRESENTATION = new Set(
  'fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-opacity opacity font-size font-style font-weight text-anchor dominant-baseline alignment-baseline visibility display marker-start marker-mid marker-end text-decoration paint-order'.split(
    ' ',
  ),
);
const COLOURS = ['fill', 'stroke', 'stop-color', 'flood-color'];
const NO_VALUE = /^(revert|inherit|initial|unset)$/;

/**
 * Makes every rule of the picture's `<style>` elements and every `style` attribute into presentation
 * attributes, colours into the site's, and removes both: the pages' security policy allows neither.
 */
export function flattenStyle(svg: Element, kind: string): void {
  const styles = [...svg.querySelectorAll('style')];
  const sheets = styles.map(sheetOf);
  const elements = [svg, ...svg.querySelectorAll('*')].filter(
    ({ localName }) => !/^(title|desc|style)$/.test(localName),
  );
  writeFontSizes(elements);
  for (const style of styles) style.remove();
  for (const element of elements) {
    for (const { property, value } of declaredOn(element, sheets))
      if (value && property !== 'font-size' && PRESENTATION.has(property) && !NO_VALUE.test(value))
        element.setAttribute(property, value.replace(/^(-?[\d.]+)px$/, '$1'));
    for (const name of ['style', 'font-family', 'color']) element.removeAttribute(name);
    paintElement(element, svg, kind);
  }
}

/** In pixels, while the style sheet is there: what an `ex` is differs between fonts. */
function writeFontSizes(elements: readonly Element[]): void {
  const sizes = new Map<Element | null, number>();
  const root = elements[0];
  whileStill(() => {
    for (const element of elements)
      if (element === root || isText(element)) sizes.set(element, fontSizeOf(element));
  });
  for (const element of elements) {
    const size = sizes.get(element);
    const inherited = sizes.get(element.parentElement) ?? (root && sizes.get(root));
    if (size !== undefined && (element === root || size !== inherited))
      element.setAttribute('font-size', String(size));
    else element.removeAttribute('font-size');
  }
}

function isText({ localName }: Element): boolean {
  return localName === 'text' || localName === 'tspan';
}

function paintElement(element: Element, svg: Element, kind: string): void {
  const line = /^(line|polyline)$/.test(element.localName) || element.getAttribute('fill') === 'none';
  for (const property of COLOURS) {
    const value = element.getAttribute(property);
    if (!value || value.startsWith('url(')) continue;
    const place: Place = { property, isText: isText(element), kind, idPrefix: svg.id };
    const series = seriesOf(value, kind);
    const { colour: painted, opacity } = paint(value, place);
    element.setAttribute(property, painted);
    setOpacity(element, property, opacity);
    const hatch = /^url\(#.*-hatch-(\w+)\)$/.exec(painted)?.[1];
    if (hatch) addHatch(hatch, svg);
    const dash = property === 'stroke' && line && series !== undefined ? strokeOf(series).dash : '';
    if (dash && !element.hasAttribute('stroke-dasharray')) element.setAttribute('stroke-dasharray', dash);
  }
}

/**
 * Makes a colour as opaque as it was written: in an attribute of its own, which goes to what is within the element, unlike
 * the colour where that has its own.
 */
function setOpacity(element: Element, property: string, opacity: number): void {
  const name =
    property === 'stop-color' || property === 'flood-color'
      ? property.replace('color', 'opacity')
      : `${property}-opacity`;
  const own = element.getAttribute(name);
  const inherits = !own && element.parentElement?.closest(`[${name}]`);
  if (opacity < 1) element.setAttribute(name, String(Number.parseFloat(own ?? '1') * opacity));
  else if (inherits) element.setAttribute(name, '1');
}

function addHatch(name: string, svg: Element): void {
  const document = svg.ownerDocument;
  if (document.getElementById(`${svg.id}-${hatchId(name)}`)) return;
  let defs = svg.querySelector(':scope > defs.hatches');
  if (!defs) {
    defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs');
    defs.setAttribute('class', 'hatches');
    svg.prepend(defs);
  }
  defs.append(makeHatch(name, svg.id, document));
}
