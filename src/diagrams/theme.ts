/**
 * The site's colour tokens that a diagram may use (`styles/tokens.css`). Mermaid computes with real colours,
 * so each token is a colour of its own while Mermaid draws, and `var(--token)` afterwards: one picture for
 * light, dark and print.
 */
export const TOKENS = [
  'paper',
  'ink',
  'ink-soft',
  'raised',
  'tint',
  'control',
  'rule',
  'problem',
  'problem-tint',
  'measure',
  'measure-tint',
] as const;

export type Token = (typeof TOKENS)[number];

const FIRST_STAND_IN = 0x7a3b01;
const STEP = 0x000103;

/** The colour that stands for a token while Mermaid draws. */
export function standInFor(token: Token): string {
  return `#${(FIRST_STAND_IN + TOKENS.indexOf(token) * STEP).toString(16).padStart(6, '0')}`;
}

/** The token that a colour stands for. */
export function tokenOf(hex: string): Token | undefined {
  return TOKENS.find((token) => standInFor(token) === hex);
}

/** Which token a theme variable of Mermaid gets, by its name; the first that fits. Colour carries no meaning here. */
const ASSIGNMENT: readonly (readonly [name: RegExp, token: Token])[] = [
  [/^quadrant[24]Fill$/, 'paper'],
  [/^quadrant[13]Fill$/, 'raised'],
  [/quadrantPointFill/, 'ink'],
  [/^(git|venn)\d+$/, 'ink-soft'], // text in the colour of paper stands on these
  [/^(cScalePeer|cScaleInv|gitInv)\d+$/, 'control'],
  [/^(cScale|pie|fillType)\d*[02468]$/, 'raised'],
  [/^(cScale|pie|fillType)\d+$/, 'tint'],
  [/^gitBranchLabel/, 'paper'],
  [/^surface\w*Peer\d$/, 'rule'],
  [/^surface\w*\d$/, 'paper'],
  [/^noteBk|^stickyBk/i, 'tint'],
  [/^noteBorder/, 'rule'],
  [
    /^(clusterBkg|altSectionBkgColor|altBackground|compositeBackground|rectBkgColor|tertiaryColor|sectionBkgColor2?|rowEven|attributeBackgroundColorEven)$/,
    'paper',
  ],
  [/^(clusterBorder|border2|compositeBorder|tertiaryBorderColor|gridColor)$/, 'control'],
  [
    /^(edgeLabelBackground|background|labelBackgroundColor|sequenceNumberColor|.*backgroundColor|relationLabelBackground|rowOdd|attributeBackgroundColorOdd|pieStrokeColor)$/i,
    'paper',
  ],
  [/^(doneTask|activeTask|activation|crit)/, 'tint'],
  [
    /(text(color|fill)?|titlecolor|labelcolor|classText|label\d|legendTextColor|axisLabelColor|titleFill|Label\d+)$/i,
    'ink',
  ],
  [/^(quadrant\w*TextFill|quadrantTitleFill|nodeTextColor|scaleLabelColor|textColor)$/, 'ink'],
  [/border|stroke/i, 'control'],
  [/line|arrow|signal|relation|transition|link|axis|tick|special|edge|innerEnd/i, 'ink-soft'],
  [/./, 'raised'],
];

function assign(name: string): string {
  const token = ASSIGNMENT.find(([pattern]) => pattern.test(name))?.[1] ?? 'raised';
  return standInFor(token);
}

const COLOUR = /^(#|rgb|hsl|[a-z]+$)/i;
const NO_COLOUR = /^(normal|bold|none|drop-shadow)/;

/** A nested set of theme variables, as Mermaid has them. */
export type ThemeVariables = { readonly [name: string]: unknown };

/** The theme variables of Mermaid's base theme with every colour replaced by the stand-in of a token. */
export function replaceColours(variables: ThemeVariables): ThemeVariables {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]): [string, unknown][] => {
      if (name === 'plotColorPalette')
        return [[name, [standInFor('control'), standInFor('ink-soft')].join(',')]];
      if (isVariables(value)) return [[name, replaceColours(value)]];
      const colour = typeof value === 'string' && COLOUR.test(value) && !NO_COLOUR.test(value);
      return colour && !/font|weight/i.test(name) ? [[name, assign(name)]] : [];
    }),
  );
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
