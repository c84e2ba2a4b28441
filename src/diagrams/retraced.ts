import { type Point, pointsOf } from './simplify-path.ts';

/** How far apart two lines are that look like one, in pixels. */
const NEAR = 0.5;
/** What rough.js writes: moves, lines and curves by absolute places. */
const PLAIN = /^[MLC\d\s,.e-]+$/;
const LINE = ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'transform'];

/**
 * Takes out outlines that are drawn a second time: rough.js, with which Mermaid draws round shapes, draws the surface
 * first and then its edge, and Mermaid's style sheet gives both a line.
 */
export function dropRetraced(svg: Element): void {
  for (const path of [...svg.querySelectorAll('path + path')]) {
    const surface = path.previousElementSibling;
    if (surface && isRetraced(surface, path)) path.remove();
  }
}

function isRetraced(surface: Element, edge: Element): boolean {
  const [under, over] = [surface, edge].map((path) => path.getAttribute('d') ?? '');
  if (!under || !over || !PLAIN.test(under) || !PLAIN.test(over)) return false;
  const fill = edge.getAttribute('fill');
  if (fill !== 'none' && fill !== surface.getAttribute('fill')) return false;
  if (LINE.some((name) => surface.getAttribute(name) !== edge.getAttribute(name))) return false;
  if ([surface, edge].some((path) => /marker/.test([...path.attributes].map(({ name }) => name).join(' '))))
    return false;
  const [outline, drawn] = [pointsOf(under), pointsOf(over)];
  return liesOn(drawn, outline) && liesOn(outline, drawn);
}

/**
 * Whether all points lie on a line, within what one can see. Both run alike, so the search goes on at the stretch where
 * the last point was: rounded shapes have thousands of points.
 */
function liesOn(points: readonly Point[], line: readonly Point[]): boolean {
  const count = line.length - 1;
  let at = 0;
  return points.every((point) => {
    for (let tried = 0; tried < count; tried++) {
      const [from, to] = [line[at], line[at + 1]];
      if (from && to && distance(point, from, to) <= NEAR) return true;
      at = (at + 1) % count;
    }
    return false;
  });
}

/** Of a point from a stretch between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
