import { isValid } from 'khroma';
import { PALETTE, type Token } from './palette.ts';
import { fillOf, hatchId, strokeOf } from './series.ts';
import { channelsOf, type Role, roleOf } from './stand-ins.ts';

/** What is painted, and where. */
export type Place = {
  readonly property: string;
  /** Whether the element is text. */
  readonly isText: boolean;
  /** The type of the diagram: its first word. */
  readonly kind: string;
  /** Begins the ids of the picture. */
  readonly idPrefix: string;
};

/** Colours that Mermaid or an author has fixed: those that are lighter are backgrounds; as perceived, of 255. */
const LIGHT = 190;
const MIDDLE = 110;
/** Types whose scale of colours counts series of data; elsewhere it is mere variety. */
const SCALE_IS_DATA = /^(radar|treemap|venn|wardley)/;

/** What is painted with, and how opaque that is, from 0 to 1. */
export type Paint = { readonly colour: string; readonly opacity: number };

/**
 * A colour that Mermaid has written, as the site's: `var(--token)`, or the hatch of a series. `none` and the
 * like come back as they are.
 */
export function paint(value: string, place: Place): Paint {
  const written = value.trim();
  if (!isColour(written)) return { colour: value, opacity: 1 };
  const [red, green, blue, alpha] = channelsOf(written);
  if (alpha === 0) return { colour: 'none', opacity: 1 };
  const role = roleOf(written);
  const solid = role ? paintRole(role, place) : `var(--${neutralFor(red, green, blue, place)})`;
  const isOpaque = alpha >= 1 || place.isText || solid.startsWith('url(');
  return { colour: solid, opacity: isOpaque ? 1 : Math.round(alpha * 100) / 100 };
}

/** The number of the series that a colour stands for. */
export function seriesOf(value: string, kind: string): number | undefined {
  const written = value.trim();
  const role = isColour(written) ? roleOf(written) : undefined;
  return role && seriesNumber(role, kind);
}

function isColour(written: string): boolean {
  return !/^(none|inherit|currentcolor|(url|var)\(.*)?$/i.test(written) && isValid(written);
}

function paintRole(role: Role, place: Place): string {
  const { property, isText, kind, idPrefix } = place;
  const isFill = property === 'fill';
  const series = seriesNumber(role, kind);
  if (series !== undefined) {
    if (isText) return 'var(--ink)';
    // The names of a sankey stand beside narrow bars, where a hatch would not show.
    return isFill && !/^sankey/.test(kind) ? fillOf(series, idPrefix) : strokeOf(series).stroke;
  }
  if (role === 'done' && isFill && !isText) return `url(#${idPrefix}-${hatchId('done')})`;
  return `var(--${tokenFor(role, place)})`;
}

function seriesNumber(role: Role, kind: string): number | undefined {
  const [, name, number] = /^(mark|scale)-(\d+)$/.exec(role) ?? [];
  return name === 'mark' || (name === 'scale' && SCALE_IS_DATA.test(kind)) ? Number(number) : undefined;
}

function tokenFor(role: Role, { property, isText, kind }: Place): Token {
  const isFill = property === 'fill';
  if (isToken(role)) return role;
  if (role === 'git') return kind === 'kanban' ? 'tint' : 'ink-soft';
  if (role === 'git-label') return kind === 'kanban' ? 'ink' : 'paper';
  if (isText) return 'ink';
  if (role === 'done') return 'control';
  if (role === 'active') return isFill ? 'tint' : 'ink-soft';
  if (role === 'critical') return isFill ? 'raised' : 'ink';
  return Number(role.replace('scale-', '')) % 2 === 0 ? 'raised' : 'tint';
}

function isToken(role: Role): role is Token {
  return role in PALETTE;
}

/** A colour of nobody's theme becomes a neutral one of about its lightness, so that both schemes show it. */
function neutralFor(red: number, green: number, blue: number, { isText }: Place): Token {
  const lightness = 0.3 * red + 0.59 * green + 0.11 * blue;
  if (isText) return 'ink';
  if (lightness > 250) return 'paper';
  if (lightness > LIGHT) return 'tint';
  return lightness > MIDDLE ? 'control' : 'ink-soft';
}
