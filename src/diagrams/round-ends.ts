import { type Point, pointsOf } from './simplify-path.ts';

/** Fewer points are a polygon that is meant as one. */
const MANY = 30;
/** How far the drawn outline may be from the shape that is put in its place, in pixels. */
const NEAR = 0.5;
/** What rough.js writes for a surface. */
const PLAIN = /^[MLC\d\s,.e-]+$/;
const SVG = 'http://www.w3.org/2000/svg';

/** Mermaid draws shapes with round ends as polygons of a hundred points: each becomes the rectangle that it stands for. */
export function roundEnds(svg: Element): void {
  for (const path of [...svg.querySelectorAll('path:not([marker-start]):not([marker-end])')]) {
    const d = path.getAttribute('d') ?? '';
    const points = PLAIN.test(d) ? pointsOf(d) : [];
    const frame = points.length >= MANY ? frameOf(points) : undefined;
    if (!frame || !points.every((point) => isOnRoundEnds(point, frame))) continue;
    const rect = svg.ownerDocument.createElementNS(SVG, 'rect');
    for (const { name, value } of [...path.attributes]) if (name !== 'd') rect.setAttribute(name, value);
    for (const [name, value] of Object.entries(frame)) rect.setAttribute(name, String(value));
    rect.setAttribute('rx', String(frame.height / 2));
    path.replaceWith(rect);
  }
}

type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function frameOf(points: readonly Point[]): Frame {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether a point lies on the outline of a lying rectangle whose ends are half circles. */
function isOnRoundEnds([px, py]: Point, { x, y, width, height }: Frame): boolean {
  const radius = height / 2;
  if (height < NEAR || width < height) return false;
  const middle = Math.min(Math.max(px, x + radius), x + width - radius);
  return Math.abs(Math.hypot(px - middle, py - (y + radius)) - radius) <= NEAR;
}
