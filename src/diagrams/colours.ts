import { type Token, tokenOf } from './theme.ts';

/** Colours that Mermaid writes by name. */
const NAMED: Readonly<Record<string, Token>> = {
  white: 'paper',
  black: 'ink',
  grey: 'control',
  gray: 'control',
};
/** Lighter colours than this are backgrounds; as perceived, of 255. */
const LIGHT = 190;
const MIDDLE = 110;

/**
 * A colour that Mermaid has written, as `var(--token)`. One that it has fixed itself becomes a neutral token
 * of about its lightness, so that it can be seen in either scheme. `none` and the like come back as they are.
 */
export function toToken(value: string): string {
  const named = NAMED[value.trim().toLowerCase()];
  if (named) return `var(--${named})`;
  const colour = readColour(value.trim());
  if (!colour) return value;
  const token = tokenOf(colour.hex) ?? neutralFor(colour.hex);
  if (colour.alpha >= 1) return `var(--${token})`;
  return `color-mix(in srgb,var(--${token}) ${Math.round(colour.alpha * 100)}%,transparent)`;
}

function neutralFor(hex: string): Token {
  const [red = 0, green = 0, blue = 0] =
    hex.match(/[0-9a-f]{2}/g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const lightness = 0.3 * red + 0.59 * green + 0.11 * blue;
  if (lightness > LIGHT) return 'tint';
  return lightness > MIDDLE ? 'control' : 'ink-soft';
}

/** Reads `#rrggbb`, `#rgb`, `rgb()` and `hsl()`. */
function readColour(value: string): { hex: string; alpha: number } | undefined {
  if (/^#[0-9a-f]{6}$/i.test(value)) return { hex: value.toLowerCase(), alpha: 1 };
  if (/^#[0-9a-f]{3}$/i.test(value))
    return { hex: value.toLowerCase().replace(/[0-9a-f]/g, '$&$&'), alpha: 1 };
  const [, model, list] = /^(rgb|hsl)a?\(([^)]+)\)$/.exec(value) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = list?.split(/[\s,/]+/).map(Number.parseFloat) ?? [];
  if (model === 'rgb') return { hex: toHex([first, second, third]), alpha };
  if (model === 'hsl') return { hex: toHex(hslToRgb(first, second / 100, third / 100)), alpha };
  return undefined;
}

/** CSS Color 4, section 7.1. */
function hslToRgb(hue: number, saturation: number, lightness: number): number[] {
  const channel = (offset: number) => {
    const k = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    const chroma = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

function toHex(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
