/** An id that a browser follows, and how often what it leads to is drawn: per element or point that inherits it. */
export type Reference = { readonly id: string; readonly times: 'once' | 'elements' | 'points' };

/** What the attributes or declarations of an element make a browser do beside drawing it. */
export type Effects = {
  readonly references: readonly Reference[];
  /** How often all pixels are computed anew, by filters as functions and by blending. */
  readonly passes: number;
  /** The mean length of its dashes. */
  readonly dash: number | undefined;
  /** Points of a path that a style gives it. */
  readonly points: number;
  /** Characters of custom properties, which each `var()` repeats; without end if they are made of each other. */
  readonly custom: number;
};

const TIMES: Readonly<Record<string, Reference['times']>> = {
  fill: 'elements',
  stroke: 'elements',
  'marker-start': 'elements',
  'marker-end': 'elements',
  'marker-mid': 'points',
  marker: 'points',
};

/** What a filter that is written as a function costs, a blur or a drop shadow. */
const FUNCTION_COST = 5;

/** Reads attributes, or declarations of a style sheet; a style attribute is read as its declarations. */
export function readEffects(given: Iterable<readonly [string, string]>): Effects {
  const references: Reference[] = [];
  let [passes, points, custom] = [0, 0, 0];
  let dash: number | undefined;
  for (const [name, value] of expandStyle(given)) {
    const isCustom = name.startsWith('--');
    const times = isCustom ? 'points' : (TIMES[name] ?? 'once');
    references.push(...idsOf(name, value).map((id) => ({ id, times })));
    if (isCustom) custom += /var\s*\(/i.test(value) ? Number.POSITIVE_INFINITY : value.length;
    if (name.endsWith('filter')) passes += FUNCTION_COST * (value.match(/\b(?!url\()\w+\(/gi)?.length ?? 0);
    if (name === 'mix-blend-mode' || name === 'mask')
      passes += value === 'none' || value === 'normal' ? 0 : 1;
    if (name === 'stroke-dasharray') dash = meanDash(value);
    if (name === 'd' && /^path\(/i.test(value)) points += value.length / 2;
  }
  return { references, passes, dash, points, custom };
}

/** The declarations of a style attribute. */
function splitStyle(style: string): [string, string][] {
  return style
    .replace(/\/\*.*?(?:\*\/|$)/gs, '')
    .split(';')
    .map((each): [string, string] => {
      const colon = each.indexOf(':');
      return [each.slice(0, colon).trim().toLowerCase(), each.slice(colon + 1).trim()];
    });
}

function* expandStyle(given: Iterable<readonly [string, string]>): Generator<readonly [string, string]> {
  for (const [name, value] of given)
    if (name === 'style') yield* splitStyle(value);
    else yield [name, value];
}

function meanDash(value: string): number | undefined {
  const dashes = value.match(/(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi)?.map(Number) ?? [];
  const sum = dashes.reduce((total, each) => total + each, 0);
  return sum > 0 ? sum / dashes.length : undefined;
}

function idsOf(name: string, value: string): string[] {
  if (/^(?:.*:)?href$/i.test(name)) return /^\s*#/.test(value) ? [decode(value.trim().slice(1))] : [];
  return Array.from(value.matchAll(/url\(\s*["']?\s*#([^"')]*?)\s*["']?\s*\)/gi), ([, id = '']) =>
    decode(id),
  );
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** What a filter's primitive costs, and a photograph: 1 is to compute each pixel once. */
export function passesOf(name: string, attributes: ReadonlyMap<string, string>): number {
  const most = (key: string, cap: number) =>
    Math.min(
      cap,
      Math.max(0, ...(attributes.get(key) ?? '').split(/[\s,]+/, 2).map((each) => Number(each) || 0)),
    );
  if (name === 'image') return 1;
  if (!/^fe[A-Z]/.test(name)) return 0;
  if (name === 'feTurbulence') return 10 * Math.max(1, most('numOctaves', 255));
  if (name === 'feGaussianBlur' || name === 'feDropShadow') return 3 + most('stdDeviation', 1_000) / 10;
  if (name === 'feMorphology') return 1 + most('radius', 1_000);
  return 1;
}
