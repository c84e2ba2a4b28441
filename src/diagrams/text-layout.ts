import { type Box, joinBoxes, makeBox } from './box.ts';
import { EX, type TextStyle, textStyleOf, textStyleWithin } from './computed-style.ts';
import { ASCENT, DESCENT, textWidth } from './text-width.ts';

/** A stretch of text on one line, in one font. `y` is the baseline. */
type Run = {
  readonly element: Element;
  x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** Share of the ascent by which `hanging` text stands below its `y`. */
const HANGING = 0.8;

/** Lays out a `<text>` as SVG 2, section 11.5, has it: chunks begin where x or y is set, and are anchored. */
function layOut(root: Element): Run[] {
  const runs: Run[] = [];
  let chunk: Run[] = [];
  let anchor = 'start';
  let x = 0;
  let y = 0;
  const closeChunk = () => {
    const width = chunk.reduce((sum, run) => sum + run.width, 0);
    const shift = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
    for (const run of chunk) run.x += shift;
    chunk = [];
  };
  // A shift is that of the next character, and the innermost element that has one decides.
  let [shiftX, shiftY] = [0, 0];
  const walk = (element: Element, style: TextStyle) => {
    const { size, bold } = style;
    const [newX, newY] = [lengthOf(element, 'x', size), lengthOf(element, 'y', size)];
    if (newX !== undefined || newY !== undefined) closeChunk();
    if (chunk.length === 0) anchor = style.anchor;
    x = newX ?? x;
    y = newY ?? y;
    shiftX = lengthOf(element, 'dx', size) ?? shiftX;
    shiftY = lengthOf(element, 'dy', size) ?? shiftY;
    for (const node of element.childNodes) {
      if (node.nodeType === 3) {
        const text = collapse(node.nodeValue ?? '', style, chunk.length === 0);
        if (!text) continue;
        x += shiftX;
        y += shiftY;
        shiftX = 0;
        shiftY = 0;
        const width = textWidth(text, size, bold);
        const run: Run = { element, x, y: y + baselineShift(style), width, size };
        runs.push(run);
        chunk.push(run);
        x += width;
      } else if (isElement(node) && /^(tspan|a|textPath)$/i.test(node.localName))
        walk(node, textStyleWithin(node, style));
    }
  };
  walk(root, textStyleOf(root));
  closeChunk();
  return runs;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function collapse(text: string, { keepsSpaces }: TextStyle, atStart: boolean): string {
  if (keepsSpaces) return text.replace(/[\n\t\r]/g, ' ');
  const collapsed = text.replace(/\s+/g, ' ');
  return atStart ? collapsed.trimStart() : collapsed;
}

function lengthOf(element: Element, attribute: string, fontSize: number): number | undefined {
  const text = element.getAttribute(attribute)?.split(/[\s,]+/)[0];
  const number = Number.parseFloat(text ?? '');
  if (!text || !Number.isFinite(number)) return undefined;
  if (text.endsWith('ex')) return number * EX * fontSize;
  return text.endsWith('em') ? number * fontSize : number;
}

/** How far below its `y` the baseline of a text stands, in pixels: by its `dominant-baseline`. */
export function baselineShift({ baseline, size }: TextStyle): number {
  switch (baseline) {
    case 'middle':
    case 'central':
      return ((ASCENT - DESCENT) / 2) * size;
    case 'hanging':
    case 'text-before-edge':
      return ASCENT * HANGING * size;
    default:
      return 0;
  }
}

function runsOf(element: Element): Run[] {
  const root = element.localName === 'text' ? element : (element.closest('text') ?? element);
  return layOut(root).filter((run) => element === root || element.contains(run.element));
}

/** The box around a `<text>` or `<tspan>`, in the coordinates of its parent. */
export function textBox(element: Element): Box | undefined {
  return runsOf(element)
    .map(({ x, y, width, size }) => makeBox(x, y - ASCENT * size, width, (ASCENT + DESCENT) * size))
    .reduce<Box | undefined>((joined, box) => joinBoxes(joined, box), undefined);
}

/** The advance of a `<text>` or `<tspan>`. */
export function textLength(element: Element): number {
  return runsOf(element).reduce((sum, { width }) => sum + width, 0);
}
