/** A colour in each scheme; print is always light. */
type Shade = { readonly light: string; readonly dark: string };

/**
 * The site's colour tokens that a picture uses: in a page they are `styles/tokens.css` and
 * `styles/diagram.css`, in a file of its own a picture carries them. The series are for data, and far from
 * the two hues that mean problem and measure.
 */
export const PALETTE = {
  paper: { light: '#fdfcf9', dark: '#171512' },
  ink: { light: '#1f1c18', dark: '#e9e3d8' },
  'ink-soft': { light: '#5a534a', dark: '#b0a797' },
  raised: { light: '#f5f2ea', dark: '#211e1a' },
  tint: { light: '#ece7db', dark: '#2c2823' },
  control: { light: '#8a8073', dark: '#857b6d' },
  rule: { light: '#dcd5c8', dark: '#3a352e' },
  problem: { light: '#932a12', dark: '#f08a6c' },
  'problem-tint': { light: '#fbeee9', dark: '#33201a' },
  measure: { light: '#0b5750', dark: '#6cc5b8' },
  'measure-tint': { light: '#e6f1ef', dark: '#16292a' },
  'series-1': { light: '#34557f', dark: '#9dbce6' },
  'series-2': { light: '#8a5a00', dark: '#e0b25a' },
  'series-3': { light: '#7a3f78', dark: '#d7a0d4' },
  'series-4': { light: '#5c6a1e', dark: '#b9c877' },
  'series-5': { light: '#6e5a4a', dark: '#cbb39f' },
  'series-6': { light: '#5548a8', dark: '#b3a8f0' },
} as const satisfies Readonly<Record<string, Shade>>;

export type Token = keyof typeof PALETTE;

function isToken(name: string): name is Token {
  return name in PALETTE;
}

export const TOKENS: readonly Token[] = Object.keys(PALETTE).filter(isToken);

/** The names of the series' colours, in order. */
export const SERIES: readonly Token[] = TOKENS.filter((token) => token.startsWith('series-'));

/** How much of a series' colour is in the ground that ink stands on; the rest is paper. */
const SHARE = 0.2;

/**
 * Those grounds, by the names of their tokens: mixed here, since browsers before `color-mix()` (Chrome 111) paint what
 * they cannot read black.
 */
export const TINTS: Readonly<Record<string, Shade>> = Object.fromEntries(
  SERIES.map((token) => [`${token}-tint`, { light: mix(token, 'light'), dark: mix(token, 'dark') }]),
);

function mix(token: Token, scheme: keyof Shade): string {
  const [colour, paper] = [PALETTE[token][scheme], PALETTE.paper[scheme]];
  const channels = [1, 3, 5].map((at) => {
    const [ours, below] = [colour, paper].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((ours ?? 0) * SHARE + (below ?? 0) * (1 - SHARE));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
