import SVGPathCommander from 'svg-path-commander';
import { type Box, joinBoxes, makeBox, numbersIn } from './box.ts';
import { ownStyle } from './computed-style.ts';
import { mapBox, readTransform } from './matrix.ts';
import { textBox } from './text-layout.ts';

const NEVER_DRAWN = new Set(
  'defs marker style title desc clippath symbol lineargradient radialgradient filter mask pattern metadata script'.split(
    ' ',
  ),
);

/** The box around an SVG element and its children, in the coordinates of its parent; transform not applied. */
export function boxOf(element: Element): Box | undefined {
  const name = element.localName.toLowerCase();
  if (NEVER_DRAWN.has(name) || ownStyle(element, 'display') === 'none') return undefined;
  const number = (attribute: string) => Number.parseFloat(element.getAttribute(attribute) ?? '') || 0;
  switch (name) {
    case 'text':
    case 'tspan':
      return textBox(element);
    case 'rect':
    case 'image':
    case 'foreignobject':
    case 'use': {
      const [width, height] = [number('width'), number('height')];
      if (name === 'rect' && (width <= 0 || height <= 0)) return undefined;
      return makeBox(number('x'), number('y'), width, height);
    }
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = name === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
      return rx > 0 ? makeBox(number('cx') - rx, number('cy') - ry, 2 * rx, 2 * ry) : undefined;
    }
    case 'line':
      return pointsBox([number('x1'), number('y1'), number('x2'), number('y2')]);
    case 'polygon':
    case 'polyline':
      return pointsBox(numbersIn(element.getAttribute('points')));
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    default:
      return [...element.children]
        .map((child) => mapBox(readTransform(child.getAttribute('transform')), boxOf(child)))
        .reduce<Box | undefined>((joined, box) => joinBoxes(joined, box), undefined);
  }
}

function pointsBox(numbers: readonly number[]): Box | undefined {
  let box: Box | undefined;
  for (let at = 0; at + 1 < numbers.length; at += 2)
    box = joinBoxes(box, makeBox(numbers[at] ?? 0, numbers[at + 1] ?? 0, 0, 0));
  return box;
}

const pathBoxes = new Map<string, Box | undefined>();
const BOXES_KEPT = 5000;

function pathBox(d: string): Box | undefined {
  if (pathBoxes.has(d)) return pathBoxes.get(d);
  const { x, y, x2, y2 } = d ? SVGPathCommander.getPathBBox(d) : { x: Number.NaN, y: 0, x2: 0, y2: 0 };
  const box = Number.isFinite(x) ? { left: x, top: y, right: x2, bottom: y2 } : undefined;
  if (pathBoxes.size >= BOXES_KEPT) pathBoxes.clear();
  pathBoxes.set(d, box);
  return box;
}
