import { type CssNode, parse, type Selector } from 'css-tree';

/** What elements a selector is tried on: those with an id, a class or a name; `*` is each. */
export type SheetRule = {
  readonly keys: readonly string[];
  readonly declarations: readonly (readonly [string, string])[];
};
/** What a drawing has, by which its style sheets are weighed. */
export type Census = {
  /** How many elements have a key. */
  readonly having: ReadonlyMap<string, number>;
  readonly elements: number;
  readonly depth: number;
  /** Most children of one element. */
  readonly width: number;
  /** Characters of the longest attribute. */
  readonly attribute: number;
};

/** Characters of a value that take as long as one more declaration. */
const VALUE = 50;

/** What a style sheet may have that the parser does not understand. */
const MOST_ERRORS = 50;

/** At-rules that hold rules, and those that do nothing or that `images/script` refuses. */
const HOLDS = new Set(['media', 'supports']);
const HARMLESS = new Set(['charset', 'namespace', 'import', 'font-face']);
/** Pseudo-classes that an element is asked for by itself. */
const QUICK = new Set(
  'root hover focus active link visited target first-child last-child only-child empty'.split(' '),
);
const COUNTED = /^(?:nth-(?:last-)?(?:child|of-type)|(?:first|last|only)-of-type)$/;
const LISTS = new Set(['not', 'is', 'where']);

/**
 * Weighs a style sheet: how many steps a browser takes to match it, at most. Infinite for what cannot be counted: rules
 * within rules, selectors with `:has()` and the like, animations.
 */
export function weighSheet(css: string, census: Census): { rules: SheetRule[]; steps: number } {
  const rules: SheetRule[] = [];
  let steps = 0;
  const readRule = (node: CssNode, level: number): void => {
    if (node.type === 'Atrule') {
      const name = node.name.toLowerCase();
      if (HARMLESS.has(name)) return;
      if (!HOLDS.has(name) || level > 2) steps = Number.POSITIVE_INFINITY;
      for (const inner of node.block?.children ?? []) readRule(inner, level + 1);
    } else if (node.type === 'Rule') {
      const declarations: [string, string][] = [];
      let applied = 0;
      for (const each of node.block.children) {
        if (each.type === 'Declaration' && each.value.type === 'Raw') {
          const { property, value } = each;
          applied += 1 + value.value.length / VALUE;
          declarations.push([property.toLowerCase(), value.value.replace(/\/\*.*?\*\//gs, '').trim()]);
        } else if (each.type !== 'Raw' || each.value.includes('{')) steps = Number.POSITIVE_INFINITY;
      }
      const keys: string[] = [];
      if (node.prelude.type !== 'SelectorList') steps = Number.POSITIVE_INFINITY;
      else
        for (const selector of node.prelude.children) {
          if (selector.type !== 'Selector') continue;
          const key = keyOf(selector);
          keys.push(key);
          const tried = key === '*' ? census.elements : (census.having.get(key) ?? 0);
          steps += tried === 0 ? 1 : tried * (weighSelector(selector, census) + applied);
        }
      rules.push({ keys, declarations });
    } else if (node.type === 'Raw' && node.value.includes('{')) steps = Number.POSITIVE_INFINITY;
  };
  try {
    let errors = 0;
    const sheet = parse(css, {
      parseValue: false,
      parseAtrulePrelude: false,
      onParseError(error) {
        if (++errors > MOST_ERRORS) throw error; // each takes the parser as long as the sheet
      },
    });
    if (sheet.type === 'StyleSheet') for (const node of sheet.children) readRule(node, 0);
  } catch {
    steps = Number.POSITIVE_INFINITY; // too deep, or no style sheet
  }
  return { rules, steps };
}

/** By what a browser looks a selector up: the most telling of its last part. */
function keyOf(selector: Selector): string {
  let [id, type] = ['', '*'];
  let className = '';
  for (const part of selector.children) {
    if (part.type === 'Combinator') [id, className, type] = ['', '', '*'];
    else if (part.type === 'IdSelector') id = `#${part.name}`;
    else if (part.type === 'ClassSelector') className = `.${part.name}`;
    else if (part.type === 'TypeSelector') type = part.name.replace(/^.*\|/, '');
  }
  return id || className || type;
}

function weighSelector(selector: Selector, census: Census): number {
  let parts = 0;
  let ways = 1;
  let above = 0;
  let mixed = false;
  for (const part of selector.children) {
    parts += 1;
    if (part.type === 'Combinator') {
      if (part.name === ' ') above += 1;
      else mixed = true;
      if (part.name === '~') ways *= census.width;
    } else if (part.type === 'AttributeSelector') {
      if (part.matcher !== null && part.matcher !== '=') parts += census.attribute / 10;
    } else if (part.type === 'PseudoClassSelector') {
      const name = part.name.toLowerCase();
      if (COUNTED.test(name)) ways *= hasSelector(part.children) ? Number.POSITIVE_INFINITY : census.width;
      else if (LISTS.has(name)) parts += weighList(part.children, census);
      else if (part.children || !QUICK.has(name)) return Number.POSITIVE_INFINITY;
    } else if (part.type === 'Raw' || part.type === 'NestingSelector') return Number.POSITIVE_INFINITY;
  }
  // descendants alone are found in one walk up; with other combinators each of them may be tried again
  const walks = above === 0 ? 1 : mixed ? census.depth ** above : census.depth;
  return parts * ways * walks;
}

/** The selectors that stand within `:not()`; only such as ask an element for itself. */
function weighList(children: Iterable<CssNode> | null, census: Census): number {
  let steps = 0;
  for (const list of children ?? [])
    for (const selector of list.type === 'SelectorList' ? list.children : [list]) {
      if (selector.type !== 'Selector') return Number.POSITIVE_INFINITY;
      for (const part of selector.children)
        if (part.type === 'Combinator' || part.type === 'PseudoClassSelector')
          return Number.POSITIVE_INFINITY;
      steps += weighSelector(selector, census);
    }
  return steps;
}

function hasSelector(children: Iterable<CssNode> | null): boolean {
  for (const child of children ?? []) if (child.type === 'Nth' && child.selector) return true;
  return false;
}
