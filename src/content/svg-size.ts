/** Pixels of a unit of CSS (CSS Values 4, sections 6.1 and 6.2); the font that `em` and `ex` ask for is the browser's. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['q', 96 / 101.6],
  ['pt', 96 / 72],
  ['pc', 16],
  ['em', 16],
  ['rem', 16],
  ['ex', 8],
]);
const LENGTH = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)\s*$/i;

/**
 * The size of an SVG picture in whole CSS pixels, as the attributes of its root state it: width and height, where one
 * is missing or a share of the page the other by the proportions of the view box, else the view box.
 *
 * @returns nothing if they do not say it.
 */
export function readSvgSize(root: {
  readonly width?: string | undefined;
  readonly height?: string | undefined;
  readonly viewBox?: string | undefined;
}): { width: number; height: number } | undefined {
  const box = boxOf(root.viewBox);
  const [width, height] = [lengthOf(root.width), lengthOf(root.height)];
  if (width && height) return whole(width, height);
  if (!box) return undefined;
  if (width) return whole(width, (width * box.height) / box.width);
  if (height) return whole((height * box.width) / box.height, height);
  return whole(box.width, box.height);
}

function whole(width: number, height: number): { width: number; height: number } | undefined {
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  return Number.isSafeInteger(size.width) && Number.isSafeInteger(size.height) ? size : undefined;
}

function boxOf(viewBox: string | undefined): { width: number; height: number } | undefined {
  const numbers = viewBox?.trim().split(/\s*,\s*|\s+/) ?? [];
  const [, , width, height] = numbers.map((each) => lengthOf(each));
  return numbers.length === 4 && width && height ? { width, height } : undefined;
}

/** A length in pixels; nothing for none, for shares of the page, and for what is not above 0. */
function lengthOf(value: string | undefined): number | undefined {
  const [, number, unit = ''] = LENGTH.exec(value ?? '') ?? [];
  const length = Number(number) * (UNITS.get(unit.toLowerCase()) ?? Number.NaN);
  return length > 0 && Number.isFinite(length) ? length : undefined;
}
