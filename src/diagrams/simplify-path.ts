import SVGPathCommander from 'svg-path-commander';

/** A place in a picture, in pixels. */
export type Point = readonly [x: number, y: number];

/** Shorter paths are left as they are, but for their decimals. */
const LONG = 400;
/** How far a simplified line may leave the drawn one, and what counts as the same point: in pixels. */
const TOLERANCE = 0.06;
const SAME = 0.15;
const SAMPLES = 16;

/** Numbers with at most two decimals. */
export function shortenNumbers(text: string): string {
  return text.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2))));
}

/**
 * Mermaid draws shapes with rough.js, its roughness at zero: each edge twice, as degenerate curves. This
 * keeps the polygons that one sees.
 */
export function simplifyPath(d: string): string {
  if (d.length < LONG || /[^MLC\d\s,.e-]/.test(d)) return shortenNumbers(d);
  const outlines = new Set<string>();
  for (const part of d.split(/(?=M)/)) {
    const points = simplify(dropRepeated(pointsOf(part)));
    if (points.length > 1)
      outlines.add(
        `M${points.map((point) => point.map((each) => Number(each.toFixed(1))).join(' ')).join('L')}`,
      );
  }
  return [...outlines].join('') || shortenNumbers(d);
}

/** Points along a path of moves, lines and curves, close enough to stand for it. */
export function pointsOf(d: string): Point[] {
  let at: Point = [0, 0];
  return SVGPathCommander.parsePathString(d).flatMap((segment): Point[] => {
    const [command, ...numbers] = segment;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers.map(Number);
    const from = at;
    if (command !== 'C') {
      at = [x1, y1];
      return [at];
    }
    at = [x3, y3];
    return Array.from({ length: SAMPLES }, (_, index): Point => {
      const t = (index + 1) / SAMPLES;
      const blend = (a: number, b: number, c: number, e: number) =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * e;
      return [blend(from[0], x1, x2, x3), blend(from[1], y1, y2, y3)];
    });
  });
}

function dropRepeated(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(last[0] - point[0], last[1] - point[1]) >= SAME) kept.push(point);
  }
  return kept;
}

/** Ramer–Douglas–Peucker; a closed outline is split at the point farthest from its start. */
function simplify(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  const distance = ([x, y]: Point) =>
    length < SAME
      ? Math.hypot(x - first[0], y - first[1])
      : Math.abs(dx * (first[1] - y) - (first[0] - x) * dy) / length;
  let farthest = 0;
  let most = 0;
  points.forEach((point, index) => {
    const far = distance(point);
    if (far > most) [most, farthest] = [far, index];
  });
  if (most <= TOLERANCE) return [first, last];
  return [...simplify(points.slice(0, farthest + 1)).slice(0, -1), ...simplify(points.slice(farthest))];
}
