import {
  applyToPoints,
  compose,
  fromDefinition,
  fromTransformAttribute,
  type Matrix,
} from 'transformation-matrix';
import { aroundPoints, type Box } from './box.ts';

export type { Matrix };

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

const known = new Map<string, Matrix>();
const KNOWN_KEPT = 5000;

/** Reads a `transform` attribute (SVG 2, section 8.5); one that cannot be read moves nothing, as in a browser. */
export function readTransform(text: string | null): Matrix {
  if (!text) return IDENTITY;
  let matrix = known.get(text);
  if (!matrix) {
    matrix = parseTransform(text);
    if (known.size >= KNOWN_KEPT) known.clear();
    known.set(text, matrix);
  }
  return matrix;
}

function parseTransform(text: string): Matrix {
  try {
    return compose(fromDefinition(fromTransformAttribute(text)));
  } catch {
    return IDENTITY;
  }
}

/** One map after the other: `second` first. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  return compose(first, second);
}

/** The box around a mapped box. */
export function mapBox(matrix: Matrix, box: Box | undefined): Box | undefined {
  if (!box) return undefined;
  const { left, top, right, bottom } = box;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ];
  return aroundPoints(applyToPoints(matrix, corners));
}
