import { MARKS, type Role, standInFor } from './stand-ins.ts';

/**
 * Which role a theme variable of Mermaid gets, by its name; the first that fits. `$1` is what the pattern
 * caught. Colour carries no meaning here.
 */
const ASSIGNMENT: readonly (readonly [name: RegExp, role: Role | ((number: number) => Role)])[] = [
  [/^pie(\d+)$/, (number) => `mark-${number - 1}`],
  [/^venn(\d+)$/, (number) => `mark-${number - 1}`],
  [/^cScale(\d+)$/, (number) => `scale-${number}`],
  [/^git\d+$/, 'git'],
  [/^gitBranchLabel\d+$/, 'git-label'],
  [/^(cScalePeer|cScaleInv|gitInv)\d+$/, 'control'],
  [/^doneTask/, 'done'],
  [/^activeTask/, 'active'],
  [/^crit/, 'critical'],
  [/^quadrant[24]Fill$/, 'paper'],
  [/^quadrant[13]Fill$/, 'raised'],
  [/quadrantPointFill/, 'ink'],
  [/^fillType\d*[02468]$/, 'raised'],
  [/^fillType\d+$/, 'tint'],
  [/^surface\w*Peer\d$/, 'rule'],
  [/^surface\w*\d$/, 'paper'],
  [/^noteBk|^stickyBk/i, 'raised'],
  [/^noteBorder/, 'control'],
  [/^rectBkgColor$/, 'tint'],
  [
    /^(clusterBkg|altSectionBkgColor|altBackground|compositeBackground|tertiaryColor|sectionBkgColor2?|rowEven|attributeBackgroundColorEven)$/,
    'paper',
  ],
  [/^(clusterBorder|border2|compositeBorder|tertiaryBorderColor|gridColor|graticuleColor)$/, 'control'],
  [
    /^(edgeLabelBackground|background|labelBackgroundColor|sequenceNumberColor|.*backgroundColor|relationLabelBackground|rowOdd|attributeBackgroundColorOdd)$/i,
    'paper',
  ],
  [/^activation/, 'tint'],
  [/bkgColor$/i, 'raised'],
  [/borderColor$/i, 'control'],
  [/(text|title|label)\w*(color|fill)\d*$|Label\d+$|^classText$/i, 'ink'],
  [/border|stroke/i, 'control'],
  [/line|arrow|signal|relation|transition|link|axis|tick|special|edge|innerEnd/i, 'ink-soft'],
];

function roleFor(name: string): Role {
  for (const [pattern, role] of ASSIGNMENT) {
    const found = pattern.exec(name);
    if (found) return typeof role === 'function' ? role(Number(found[1])) : role;
  }
  return /bkg|background/i.test(name) || !/label/i.test(name) ? 'raised' : 'ink';
}

const COLOUR = /^(#|rgb|hsl|[a-z]+$)/i;
const NO_COLOUR = /^(normal|bold|none|drop-shadow)/;
/** Sizes under 14 px, which Mermaid has for the labels of its charts, and what is never see-through here. */
const SIZES: Readonly<Record<string, string | number>> = {
  tagLabelFontSize: '14px',
  commitLabelFontSize: '14px',
  axisLabelFontSize: 15,
  legendFontSize: 15,
  itemFontSize: 14,
  pieOpacity: '1',
  pieStrokeWidth: '1px',
  pieOuterStrokeWidth: '1px',
};

/** A nested set of theme variables, as Mermaid has them. */
export type ThemeVariables = { readonly [name: string]: unknown };

/** The theme variables of Mermaid's base theme with every colour replaced by the stand-in of a role. */
export function replaceColours(variables: ThemeVariables): ThemeVariables {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]): [string, unknown][] => {
      if (name === 'plotColorPalette') return [[name, marks().join(',')]];
      if (isVariables(value)) return [[name, replaceColours(value)]];
      const size = SIZES[name];
      if (size !== undefined) return [[name, size]];
      const colour = typeof value === 'string' && COLOUR.test(value) && !NO_COLOUR.test(value);
      return colour && !/font|weight/i.test(name) ? [[name, standInFor(roleFor(name))]] : [];
    }),
  );
}

/** The stand-ins of all series, in order. */
export function marks(): string[] {
  return Array.from({ length: MARKS }, (_, index) => standInFor(`mark-${index}`));
}

function isVariables(value: unknown): value is ThemeVariables {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Classes that an author may give to a node (`id:::problem`): what the report calls a problem, or a measure. */
export const ROLE_CLASSES = (['problem', 'measure'] as const)
  .map(
    (role) =>
      `classDef ${role} fill:${standInFor(`${role}-tint`)},stroke:${standInFor(role)},stroke-width:2px`,
  )
  .join('\n');
