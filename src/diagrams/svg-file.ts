import { describe } from './figure.ts';
import type { Drawing } from './finish.ts';
import { nameWithin } from './name-ids.ts';
import { PALETTE, TINTS } from './palette.ts';

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
  const { svg, links, linked, width, height } = drawing;
  const [, x = '0', y = '0'] = VIEW_BOX.exec(svg) ?? [];
  const described = describe(svg, names, {
    linked,
    attributes: ` xmlns="http://www.w3.org/2000/svg" xml:lang="${names.language}"`,
    ground: `<style>${makeStyles(svg)}</style><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="var(--paper)"/>`,
  });
  return `${nameWithin(described, 'picture', links, address)}\n`;
}

/** The first one is that of the picture itself. */
const VIEW_BOX = /viewBox="(-?[\d.]+) (-?[\d.]+)/;

function makeStyles(svg: string): string {
  const used = Object.entries({ ...PALETTE, ...TINTS }).filter(
    ([token]) => token === 'paper' || svg.includes(`--${token})`),
  );
  const declare = (scheme: 'light' | 'dark') =>
    `:root{${used.map(([token, shade]) => `--${token}:${shade[scheme]}`).join(';')}}`;
  return (
    `${declare('light')}@media screen and (prefers-color-scheme:dark){${declare('dark')}}` +
    'text{font-family:system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}'
  );
}
