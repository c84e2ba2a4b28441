import { fontSizeOf, textStyleOf, whileStill } from './computed-style.ts';
import { boxOf } from './element-box.ts';
import type { Size } from './fit.ts';
import { flattenStyle } from './flatten-style.ts';
import { showHidden } from './hidden-characters.ts';
import { kindOf } from './kinds.ts';
import { BeyondLimit, DIAGRAM_LIMITS } from './limits.ts';
import { mendLinks } from './links.ts';
import { mendPicture } from './mend/mend-picture.ts';
import { dropMarks, nameIds, numberLinks } from './name-ids.ts';
import { prune } from './prune.ts';
import type { SankeyNames } from './sankey-names.ts';
import { shortenSvg } from './shorten.ts';
import { baselineShift } from './text-layout.ts';

/** A picture and its natural size. */
export type Picture = Size & {
  /** `<svg>` without name and description, as XML; `ID` begins each id in it, and numbers stand for its links' targets. */
  readonly svg: string;
  /** The targets of its links as they were written. */
  readonly links: readonly string[];
};

/** A drawn diagram. */
export type Drawing = Picture & {
  /** The words in the picture, in document order. */
  readonly labels: readonly string[];
  /** Whether parts of it are links. */
  readonly linked: boolean;
  /** The same for a phone, where the picture would be too small to read. */
  readonly narrow?: Picture;
};

/** Room around the picture, so that no stroke or arrowhead is cut. */
const MARGIN = 4;

/**
 * Makes Mermaid's SVG into one that needs no style sheet, no script and no font of its own.
 *
 * @param written the diagram's source.
 */
export function finish(drawn: string, written: string, names: SankeyNames, document: Document): Drawing {
  const host = document.createElement('div');
  host.innerHTML = drawn;
  document.body.append(host);
  try {
    return finishIn(host, written, names);
  } finally {
    host.remove(); // its style sheet would count for the next picture
  }
}

function finishIn(host: Element, written: string, names: SankeyNames): Drawing {
  const kind = kindOf(written);
  const svg = host.querySelector('svg');
  if (!svg) throw new ReferenceError('Mermaid drew nothing');
  // Mermaid draws some of its errors instead of throwing them.
  if (svg.getAttribute('aria-roledescription') === 'error') throw new Error(textOf(svg));
  mendPicture(svg, kind, names);
  showTexts(svg);
  const oldId = svg.id;
  flattenStyle(svg, kind);
  mendLinks(svg, written);
  placeBaselines(svg);
  const { x, y, width, height } = frameOf(svg);
  if (Math.max(width, height) > DIAGRAM_LIMITS.side) throw new BeyondLimit('side');
  nameIds(svg, oldId);
  prune(svg);
  refuseForeign(svg);
  const labels = [...svg.querySelectorAll('text')].map((label) => wordsOf(label, written)).filter(Boolean);
  for (const { name } of [...svg.attributes]) if (!/^(fill|font-size)$/.test(name)) svg.removeAttribute(name);
  for (const element of svg.querySelectorAll(':scope > title, :scope > desc')) element.remove();
  svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const links = numberLinks(svg);
  const fontSize = smallestText(svg);
  const finished = shortenSvg(serialize(svg));
  if (finished.length > DIAGRAM_LIMITS.svgLength) throw new BeyondLimit('svgLength');
  return { svg: finished, links, width, height, fontSize, labels, linked: links.length > 0 };
}

/** As XML, in which no text and no attribute can be taken for a tag. */
function serialize(svg: Element): string {
  const window = svg.ownerDocument.defaultView;
  if (!window) throw new ReferenceError('the document has no window');
  return new window.XMLSerializer().serializeToString(svg);
}

/** Hidden characters are shown again. */
function showTexts(svg: Element): void {
  for (const element of svg.querySelectorAll('text, tspan'))
    for (const node of element.childNodes)
      if (node.nodeType === 3) node.nodeValue = dropMarks(showHidden(node.nodeValue ?? ''));
}

/** Next to these no space parts words. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]/u;

/** The words of a label, whose rows are one text: what was written without a space is one word. */
function wordsOf(label: Element, written: string): string {
  const rows = [...label.children].filter((child) => child.hasAttribute('x'));
  if (rows.length < 2) return label.textContent?.trim() ?? '';
  const isWord = (before: string, after: string) =>
    WIDE.test(before.slice(-1) + after.charAt(0)) ||
    written.includes((before.split(' ').at(-1) ?? '') + (after.split(' ')[0] ?? ''));
  return rows
    .map((row) => row.textContent?.trim() ?? '')
    .reduce((said, row) => said + (isWord(said, row) ? '' : ' ') + row);
}

function textOf(svg: Element): string {
  return [...svg.querySelectorAll('text')].map((text) => text.textContent?.trim()).join(' ');
}

/** Writes `dominant-baseline` as an offset: what a baseline is differs between fonts and browsers. */
function placeBaselines(svg: Element): void {
  for (const text of svg.querySelectorAll('text')) {
    const shift = baselineShift(textStyleOf(text));
    if (shift === 0) continue;
    for (const element of beginningsOf(text)) {
      const size = fontSizeOf(element);
      const offset = element.getAttribute('dy') ?? '0';
      const before = Number.parseFloat(offset) * (offset.endsWith('em') ? size : 1);
      element.setAttribute('dy', String(before + shift));
    }
  }
  for (const element of svg.querySelectorAll('[dominant-baseline],[alignment-baseline]')) {
    element.removeAttribute('dominant-baseline');
    element.removeAttribute('alignment-baseline');
  }
}

/** Where lines begin anew: a `dy` further in takes the place of one further out, a `y` that of all before. */
function beginningsOf(text: Element): readonly Element[] {
  const spans = [...text.querySelectorAll('tspan')];
  const anew = spans.filter((span) => span.hasAttribute('y'));
  if (anew.length > 0) return anew;
  const [first] = spans;
  return first?.hasAttribute('dy') ? [first] : [text];
}

/** The view box: what is drawn, and a margin. Mermaid's own has empty sides, or cuts. */
function frameOf(svg: Element): { x: number; y: number; width: number; height: number } {
  const box = whileStill(() => boxOf(svg));
  if (!box) throw new Error('the diagram is empty');
  const [x, y] = [Math.floor(box.left - MARGIN), Math.floor(box.top - MARGIN)];
  return { x, y, width: Math.ceil(box.right + MARGIN) - x, height: Math.ceil(box.bottom + MARGIN) - y };
}

/** The size of the smallest text, in pixels. */
function smallestText(svg: Element): number {
  const sizes = [...svg.querySelectorAll('text, tspan')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .map((element) => Number(element.closest('[font-size]')?.getAttribute('font-size')) || 16);
  return Math.min(...sizes, 16);
}

/** All that a finished picture may consist of: whatever else Mermaid let through is not published. */
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polygon polyline text tspan a defs marker pattern title desc linearGradient stop'.split(
    ' ',
  ),
);

function refuseForeign(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.localName)) throw new TypeError(`<${element.localName}> in the drawing`);
    const handler = [...element.attributes].find(({ name }) => name.startsWith('on') || name === 'style');
    if (handler) throw new TypeError(`attribute ${handler.name} in the drawing`);
  }
}
