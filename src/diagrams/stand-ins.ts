import { darken, hsl, lighten, toRgba } from 'khroma';
import { TOKENS, type Token } from './palette.ts';

/** How many series Mermaid counts before it begins again. */
export const MARKS = 12;

/**
 * What a colour is for. Besides the tokens: `mark-n` is the nth series of data, `scale-n` the nth of a scale
 * that is data in some types and mere variety in others, `git` and `git-label` a branch and its name.
 */
export type Role = Token | `mark-${number}` | `scale-${number}` | (typeof SPECIAL)[number];

const SPECIAL = ['git', 'git-label', 'done', 'active', 'critical'] as const;
const NUMBERS = Array.from({ length: MARKS }, (_, index) => index);
const ROLES: readonly Role[] = [
  ...TOKENS,
  ...NUMBERS.map((number): Role => `mark-${number}`),
  ...NUMBERS.map((number): Role => `scale-${number}`),
  ...SPECIAL,
];

/** In the middle of the range, so that no colour that Mermaid computes from one falls together with another's. */
const SATURATION = 50;
const LIGHTNESS = 50;

/** The colour that stands for a role while Mermaid draws. */
export function standInFor(role: Role): string {
  return toHex(hsl((ROLES.indexOf(role) * 360) / ROLES.length, SATURATION, LIGHTNESS));
}

/** What Mermaid's style sheets compute from colours of the theme; transparency is told apart elsewhere. */
const DERIVATIONS: readonly ((colour: string) => string)[] = [
  (colour) => colour,
  (colour) => lighten(colour, 10),
  (colour) => lighten(colour, 20),
  (colour) => lighten(colour, 30),
  (colour) => darken(colour, 10),
  (colour) => darken(colour, 20),
  (colour) => darken(colour, 30),
];

/** d3's `schemeTableau10`, which Mermaid gives to the names of a sankey: no theme reaches them. */
const TABLEAU = '#4e79a7 #f28e2c #e15759 #76b7b2 #59a14f #edc949 #af7aa1 #ff9da7 #9c755f #bab0ab'.split(' ');

const registered: ReadonlyMap<string, Role> = new Map([
  ...TABLEAU.map((colour, index): [string, Role] => [colour, `mark-${index}`]),
  ...ROLES.flatMap((role) =>
    DERIVATIONS.map((derive): [string, Role] => [toHex(derive(standInFor(role))), role]),
  ),
]);

/** The role that a colour stands for, or was computed from; rounded by one here or there on its way. */
export function roleOf(colour: string): Role | undefined {
  const [red, green, blue] = channelsOf(colour).map(Math.round);
  const shifts = [0, -1, 1];
  for (const r of shifts)
    for (const g of shifts)
      for (const b of shifts) {
        const role = registered.get(toHex(`rgb(${(red ?? 0) + r}, ${(green ?? 0) + g}, ${(blue ?? 0) + b})`));
        if (role) return role;
      }
  return undefined;
}

/** Any colour that CSS can write, as `#rrggbb`: its transparency is left out. */
function toHex(colour: string): string {
  return channelsOf(colour)
    .slice(0, 3)
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')
    .replace(/^/, '#');
}

/** Red, green, blue (0 to 255) and opacity. */
export function channelsOf(colour: string): readonly [number, number, number, number] {
  const written = toRgba(colour);
  const [red = 0, green = 0, blue = 0, alpha = 1] = written.match(/[\d.]+(?:e-\d+)?/g)?.map(Number) ?? [];
  return [red, green, blue, alpha];
}
