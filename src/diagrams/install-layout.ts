import type { DOMWindow } from 'jsdom';
import SVGPathCommander from 'svg-path-commander';
import { type Box, makeBox } from './box.ts';
import { ownStyle, textStyleOf, whileStill } from './computed-style.ts';
import { boxOf } from './element-box.ts';
import { IDENTITY, mapBox, multiply, readTransform } from './matrix.ts';
import { textLength } from './text-layout.ts';
import { textWidth } from './text-width.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HTML_LINE_HEIGHT = 1.5;

/**
 * Gives a DOM without layout (jsdom) the measuring functions that Mermaid calls: SVG's `getBBox` and its
 * kin, sizes of HTML labels, and a canvas that can measure text.
 *
 * @param pageWidth what Mermaid takes for the width of the page.
 */
export function installLayout(window: DOMWindow, pageWidth: () => number): void {
  const define = (name: string, value: (this: Element, ...input: never[]) => unknown) =>
    Object.defineProperty(window.Element.prototype, name, { value, configurable: true, writable: true });
  define('getBBox', function () {
    // Whole pixels: ELK compares heights with a tolerance of half a pixel, and lays arrowheads sideways.
    return roundSize(sizeOf(whileStill(() => boxOf(this)))); // an SVGRect: cytoscape tells it from a DOMRect by the missing `left`
  });
  define('getBoundingClientRect', function () {
    const box = whileStill(() => (isSvg(this) ? pageBox(this) : labelBox(this))) ?? makeBox(0, 0, 0, 0);
    return { ...sizeOf(box), ...box };
  });
  define('getComputedTextLength', function () {
    return whileStill(() => textLength(this));
  });
  define('getTotalLength', function () {
    return SVGPathCommander.getTotalLength(this.getAttribute('d') ?? 'M0 0');
  });
  define('getPointAtLength', function (length: number) {
    return SVGPathCommander.getPointAtLength(this.getAttribute('d') ?? 'M0 0', length);
  });
  define('getScreenCTM', () => null);
  const { setAttribute } = window.Element.prototype;
  define('setAttribute', function (name: string, value: unknown) {
    setAttribute.call(this, name, spaceLines(this, name, String(value)));
  });
  const measure = (name: string, target: object, get: (this: Element) => number) =>
    Object.defineProperty(target, name, { get, configurable: true });
  measure('offsetWidth', window.HTMLElement.prototype, pageWidth);
  measure('clientWidth', window.Element.prototype, function () {
    return isSvg(this) ? 0 : whileStill(() => labelBox(this)).right;
  });
  measure('clientHeight', window.Element.prototype, function () {
    return isSvg(this) ? 0 : whileStill(() => labelBox(this)).bottom;
  });
  Object.defineProperty(window.HTMLCanvasElement.prototype, 'getContext', { value: () => measuringContext });
}

/** Mermaid's lines stand closer together than those of a text: 1.1 ems. */
const LINE_HEIGHT = 1.45;

/** Moves the lines of a label apart as Mermaid writes their places: the nth at (1.1 n - 0.1) ems. */
function spaceLines(element: Element, name: string, value: string): string {
  if ((name !== 'y' && name !== 'dy') || !value.endsWith('em') || element.localName !== 'tspan') return value;
  const outer = element.classList.contains('text-outer-tspan');
  if (outer && name === 'y') return `${((Number.parseFloat(value) + 0.1) / 1.1) * LINE_HEIGHT - 0.1}em`;
  if (!outer && name === 'dy' && value === '1.1em') return `${LINE_HEIGHT}em`;
  return value;
}

/** cytoscape (mindmaps) draws on a canvas that nobody sees; only its measuring matters. */
const measuringContext: object = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name === 'measureText') return (text: string) => ({ width: textWidth(text, 16) });
      if (name === 'getImageData') return () => ({ data: [] });
      return () => measuringContext;
    },
    set: () => true,
  },
);

function isSvg(element: Element): boolean {
  return element.namespaceURI === SVG;
}

type Size = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function sizeOf(box: Box | undefined): Size {
  const { left, top, right, bottom } = box ?? makeBox(0, 0, 0, 0);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function roundSize(size: Size): Size {
  return {
    x: Math.round(size.x),
    y: Math.round(size.y),
    width: Math.round(size.width),
    height: Math.round(size.height),
  };
}

function pageBox(element: Element): Box | undefined {
  let matrix = IDENTITY;
  for (let at: Element | null = element; at && isSvg(at); at = at.parentElement)
    matrix = multiply(readTransform(at.getAttribute('transform')), matrix);
  return mapBox(matrix, boxOf(element));
}

/** The box of an HTML label: plain text, wrapped greedily at its `max-width`. */
function labelBox(element: Element): Box {
  const { size, bold } = textStyleOf(element);
  const limit = Number.parseFloat(ownStyle(element, 'max-width') ?? '') || Number.POSITIVE_INFINITY;
  const text = element.innerHTML
    .replace(/<br\s*\/?>|<\/p>\s*<p>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>' })[name] ?? '&');
  const widths = text.split('\n').map((line) => textWidth(line.trim(), size, bold));
  const lines = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / limit)), 0);
  const width = Math.max(...widths.map((each) => Math.min(each, limit)));
  return makeBox(0, 0, width, text.trim() ? lines * HTML_LINE_HEIGHT * size : 0);
}
