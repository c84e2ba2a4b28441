import { describe } from './figure.ts';
import type { Drawing } from './finish.ts';
import { nameWithin } from './name-ids.ts';
import { PALETTE, TOKENS, type Token } from './palette.ts';

/**
 * A picture as a file of its own, which looks as it does in the page: it brings the colours that it uses, for
 * both schemes.
 *
 * @param address gives the whole address for a link's target as it was written.
 */
export function makeSvgFile(
  drawing: Drawing,
  names: { readonly title: string; readonly alt: string; readonly language: string },
  address: (target: string) => string,
): string {
  const svg = describe(drawing.svg, names, drawing.linked);
  const [, x = '0', y = '0'] = /viewBox="(-?[\d.]+) (-?[\d.]+)/.exec(svg) ?? [];
  const ground = `<style>${makeStyles(svg)}</style><rect x="${x}" y="${y}" width="${drawing.width}" height="${drawing.height}" fill="var(--paper)"/>`;
  const whole = svg
    .replace('<svg', () => `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${names.language}"`)
    .replace('</desc>', () => `</desc>${ground}`);
  // XML knows none of HTML's named characters but five.
  return `${nameWithin(whole, 'picture', address).replaceAll('&nbsp;', '&#160;')}\n`;
}

function makeStyles(svg: string): string {
  const used = TOKENS.filter((token) => token === 'paper' || svg.includes(`--${token})`));
  const declare = (scheme: 'light' | 'dark') =>
    `:root{${used.map((token: Token) => `--${token}:${PALETTE[token][scheme]}`).join(';')}}`;
  return (
    `${declare('light')}@media screen and (prefers-color-scheme:dark){${declare('dark')}}` +
    'text{font-family:system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}'
  );
}
