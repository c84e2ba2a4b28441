/** A rectangle by its edges. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

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

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** The numbers in an attribute, in order. */
export function numbersIn(text: string | null): number[] {
  return (text?.match(NUMBER) ?? []).map(Number);
}

/** The box around corners, wherever they lie. */
export function aroundPoints(points: readonly { readonly x: number; readonly y: number }[]): Box | undefined {
  return points.reduce<Box | undefined>((box, { x, y }) => joinBoxes(box, makeBox(x, y, 0, 0)), undefined);
}
