import { luminance } from 'khroma';
import type { Ground } from '../domain/ground.ts';

/** Relative luminance (WCAG 2.2) up to which something has a contrast of 3:1 to a light ground. */
const DARK_ENOUGH = 0.29;
/** Of what is painted, how much may be darker in a light picture: edges, shadows. */
const STRAY = 0.1;
const SHOWS = 128;
const SHOWS_FAINTLY = 24;

/**
 * The ground for pixels (RGBA, 8 bits each) of which some let it through; `undefined` if none does. A picture that is
 * faint everywhere is judged by its faint pixels, any other by those that cover more than they let through.
 */
export function groundOfPixels(pixels: Uint8Array): Ground | undefined {
  let open = false;
  const covering = { painted: 0, dark: 0 };
  const faint = { painted: 0, dark: 0 };
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = pixels.subarray(at, at + 4);
    if (alpha < 255) open = true;
    if (alpha < SHOWS_FAINTLY) continue;
    const counts = alpha < SHOWS ? faint : covering;
    counts.painted++;
    if (luminance(`rgb(${red}, ${green}, ${blue})`) <= DARK_ENOUGH) counts.dark++;
  }
  if (!open) return undefined;
  const { painted, dark } = covering.painted > 0 ? covering : faint;
  return painted > 0 && dark <= painted * STRAY ? 'dark' : 'light';
}

/**
 * The ground for a drawing (SVG) by the colours that it is painted with. It may well have its own, which then hides
 * this one.
 *
 * @param paints as written: `#fff`, `currentColor`, `url(#a)`.
 */
export function groundOfPaints(paints: ReadonlySet<string>): Ground {
  const colours = [...paints].filter(
    (paint) => !/^(?:none|transparent|inherit|context-\w+|url\(.*)$/i.test(paint),
  );
  return colours.length > 0 && colours.every(isLight) ? 'dark' : 'light';
}

/** Colours that are not known may be dark. */
function isLight(colour: string): boolean {
  try {
    return luminance(colour) > DARK_ENOUGH;
  } catch {
    return false;
  }
}
