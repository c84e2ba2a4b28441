import { tokenOf } from './theme.ts';

/** A colour that Mermaid has written, as `var(--token)`; anything else comes back as it is. */
export function toToken(value: string): string {
  const colour = readColour(value.trim());
  const token = colour && tokenOf(colour.hex);
  if (!token) return value;
  if (colour.alpha >= 1) return `var(--${token})`;
  return `color-mix(in srgb,var(--${token}) ${Math.round(colour.alpha * 100)}%,transparent)`;
}

/** Reads `#rrggbb`, `rgb()` and `hsl()`: the forms in which Mermaid's colour functions answer. */
function readColour(value: string): { hex: string; alpha: number } | undefined {
  if (/^#[0-9a-f]{6}$/i.test(value)) return { hex: value.toLowerCase(), alpha: 1 };
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
