import { SERIES } from './palette.ts';

/** How series are told apart besides by colour: what is drawn on a tile of this side, in pixels. */
const TILE = 8;
const HATCHES: readonly string[] = [
  '', // plain
  'M-2 2L2-2M0 8L8 0M6 10L10 6',
  'M2 2h2v2h-2zM6 6h2v2h-2z',
  'M-2 6L2 10M0 0L8 8M6-2L10 2',
  'M0 2h8M0 6h8',
  'M0 4h8M4 0v8',
];
/** The same for lines. */
const DASHES: readonly string[] = ['', '9 4', '2 3', '12 3 2 3', '5 2', '1 5'];

type Sign = { readonly colour: string; readonly tint: string; readonly sign: number };

/**
 * The nth series' colour, the ground of that colour that ink stands on, and its sign: after one round of colours, signs are
 * shifted, so that no pair comes twice.
 */
function signOf(series: number): Sign {
  const round = Math.floor(series / SERIES.length);
  const colour = SERIES[series % SERIES.length] ?? 'control';
  return {
    colour: `var(--${colour})`,
    tint: `var(--${colour}-tint)`,
    sign: (series + round) % HATCHES.length,
  };
}

/** The stroke of a series' line. */
export function strokeOf(series: number): { readonly stroke: string; readonly dash: string } {
  const { colour, sign } = signOf(series);
  return { stroke: colour, dash: DASHES[sign] ?? '' };
}

/** The end of a pattern's id; the picture's own begins it. */
export function hatchId(name: string): string {
  return `hatch-${name}`;
}

/** What fills a series' areas. */
export function fillOf(series: number, idPrefix: string): string {
  const { tint, sign } = signOf(series);
  return HATCHES[sign] ? `url(#${idPrefix}-${hatchId(String(series))})` : tint;
}

/** The `<pattern>` of a hatch, to be put into the picture's `<defs>`. */
export function makeHatch(name: string, idPrefix: string, document: Document): Element {
  const special = SPECIAL[name];
  const { colour, tint, sign } = signOf(Number(name) || 0);
  const lines = special?.lines ?? HATCHES[sign] ?? '';
  const create = (element: string, attributes: Readonly<Record<string, string>>) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', element);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    return made;
  };
  const size = String(TILE);
  const pattern = create('pattern', {
    id: `${idPrefix}-${hatchId(name)}`,
    width: size,
    height: size,
    patternUnits: 'userSpaceOnUse',
  });
  pattern.append(
    create('rect', { width: size, height: size, fill: special?.fill ?? tint }),
    create('path', { d: lines, stroke: special?.stroke ?? colour, fill: 'none' }),
  );
  return pattern;
}

/** Hatches that are no series: a task that is done. */
const SPECIAL: Readonly<Record<string, { fill: string; stroke: string; lines: string }>> = {
  done: { fill: 'var(--paper)', stroke: 'var(--rule)', lines: HATCHES[1] ?? '' },
};
