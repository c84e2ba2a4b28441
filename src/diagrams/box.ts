/** A rectangle by its edges. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** An affine map as SVG writes it: `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A rectangle by its corner and size. */
export function makeBox(x: number, y: number, width: number, height: number): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** The smallest box around both; either may be missing. */
export function joinBoxes(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (!a || !b) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** One map after the other: `second` first. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The box around a mapped box. */
export function mapBox([a, b, c, d, e, f]: Matrix, box: Box | undefined): Box | undefined {
  if (!box) return undefined;
  const corners = [
    [box.left, box.top],
    [box.right, box.top],
    [box.left, box.bottom],
    [box.right, box.bottom],
  ] as const;
  return corners
    .map(([x, y]) => makeBox(a * x + c * y + e, b * x + d * y + f, 0, 0))
    .reduce<Box | undefined>((joined, corner) => joinBoxes(joined, corner), undefined);
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** The numbers in an attribute, in order. */
export function numbersIn(text: string | null): number[] {
  return (text?.match(NUMBER) ?? []).map(Number);
}

/** Reads a `transform` attribute (SVG 2, section 8.5). */
export function readTransform(text: string | null): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    matrix = multiply(matrix, transformOf(name, numbersIn(list)));
  }
  return matrix;
}

function transformOf(
  name: string,
  [first = 0, second, third, fourth, fifth, sixth]: readonly number[],
): Matrix {
  const radians = (first * Math.PI) / 180;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0];
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0];
    case 'rotate': {
      const turn: Matrix = [
        Math.cos(radians),
        Math.sin(radians),
        -Math.sin(radians),
        Math.cos(radians),
        0,
        0,
      ];
      if (second === undefined || third === undefined) return turn;
      return multiply(multiply([1, 0, 0, 1, second, third], turn), [1, 0, 0, 1, -second, -third]);
    }
    case 'matrix':
      return [first, second ?? 0, third ?? 0, fourth ?? 1, fifth ?? 0, sixth ?? 0];
    default:
      return IDENTITY; // Mermaid never skews
  }
}
