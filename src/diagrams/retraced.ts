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
      const from = line[at];
      const to = line[at + 1];
      if (from && to && isNear(point, from, to)) return true;
      at = (at + 1) % count;
    }
    return false;
  });
}

/** Whether a point is near a stretch between two others: asked of millions, hence without lists and roots. */
function isNear(point: Point, from: Point, to: Point): boolean {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const x = point[0] - from[0];
  const y = point[1] - from[1];
  const along = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy || 1)));
  const offX = x - along * dx;
  const offY = y - along * dy;
  return offX * offX + offY * offY <= NEAR * NEAR;
}
