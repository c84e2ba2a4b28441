/** A declaration block of a style sheet, for one of its selectors. */
export type StyleRule = {
  readonly selector: string;
  readonly specificity: number;
  /** What the last part of the selector asks of the element itself: looked at first, since `matches` is slow. */
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  /** Property and value, `!important` still on it. */
  readonly declarations: readonly (readonly [property: string, value: string])[];
};

const KEYFRAMES = /@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
const BLOCK = /([^{}]+)\{([^{}]*)\}/g;
/** Selectors that never hold for a picture at rest. */
const IGNORED = /:root|:hover|::|:not\(/;

/**
 * Reads the style sheet that Mermaid writes into its SVG: flat blocks, no media queries. A full CSS parser
 * would be the larger part of the work; jsdom itself has no style sheets for SVG.
 *
 * @returns the rules in the order in which they win: lower specificity first, then as written.
 */
export function parseStyleSheet(text: string): StyleRule[] {
  const rules: StyleRule[] = [];
  for (const [, selectors = '', body = ''] of text.replace(KEYFRAMES, '').matchAll(BLOCK)) {
    const declarations = parseDeclarations(body);
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      if (!selector || IGNORED.test(selector)) continue;
      const last = /[^\s>+~]*$/.exec(selector)?.[0] ?? '';
      rules.push({
        selector,
        specificity: specificityOf(selector),
        tag: /^[a-z]+/i.exec(last)?.[0],
        classes: [...last.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
        declarations,
      });
    }
  }
  return rules.sort((a, b) => a.specificity - b.specificity); // stable: later rules stay later
}

/** Reads `property: value; …` as a `style` attribute has it. */
export function parseDeclarations(text: string): [property: string, value: string][] {
  return text.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':');
    if (colon < 0) return [];
    return [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()]];
  });
}

/** Ids, then classes, attributes and states, then elements: CSS Selectors 4, section 17. */
function specificityOf(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#[\w-]/g) * 1e4 + count(/\.[\w-]|\[|:(?!:)[a-z]/g) * 100 + count(/(^|[\s>+~])[a-z]/gi);
}

/** Whether a rule holds for an element. */
export function ruleApplies({ selector, tag, classes }: StyleRule, element: Element): boolean {
  if (tag && tag !== element.localName) return false;
  if (!classes.every((name) => element.classList.contains(name))) return false;
  try {
    return element.matches(selector);
  } catch {
    return false; // a selector that jsdom does not know
  }
}
