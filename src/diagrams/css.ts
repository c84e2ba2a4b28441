import Specificity from '@bramus/specificity';
import { type CssNode, generate, parse, type Selector } from 'css-tree';
import { matchesPlain, type PlainSelector, readPlain } from './selector.ts';

/** `property: value`, and whether it is `!important`. */
export type Declaration = { readonly property: string; readonly value: string; readonly important: boolean };

/** A declaration block of a style sheet, for one of its selectors. */
export type StyleRule = {
  readonly selector: string;
  /** The same where it can be told without a selector engine. */
  readonly plain: PlainSelector | undefined;
  /** Its place among those of its sheet: a later one wins. */
  readonly order: number;
  /** What the last part of the selector asks of the element itself: looked at first, since `matches` is slow. */
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  readonly declarations: readonly Declaration[];
};

/** Selectors that never hold for a picture at rest. */
const IGNORED = /:root|:hover|::|:not\(/;

/**
 * Reads the style sheet that Mermaid writes into its SVG; what stands in an at-rule (animations) is left out.
 *
 * @returns the rules in the order in which they win: lower specificity first, then as written.
 */
export function parseStyleSheet(text: string): StyleRule[] {
  const sheet = parse(text, { parseValue: false, parseAtrulePrelude: false });
  const rules: { rule: Omit<StyleRule, 'order'>; specificity: Specificity }[] = [];
  if (sheet.type !== 'StyleSheet') return [];
  for (const node of sheet.children) {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') continue;
    const declarations = readBlock(node.block);
    for (const selector of node.prelude.children) {
      if (selector.type !== 'Selector') continue;
      const written = generate(selector);
      if (IGNORED.test(written)) continue;
      rules.push({
        specificity: Specificity.calculateForAST(selector),
        rule: { selector: written, plain: readPlain(selector), ...lastPartOf(selector), declarations },
      });
    }
  }
  // A stable sort: of two equals the later one stays later.
  return rules
    .sort((a, b) => Specificity.compare(a.specificity, b.specificity))
    .map(({ rule }, order) => ({ ...rule, order }));
}

function lastPartOf(selector: Selector): Pick<StyleRule, 'tag' | 'classes'> {
  let tag: string | undefined;
  let classes: string[] = [];
  for (const part of selector.children) {
    if (part.type === 'Combinator') [tag, classes] = [undefined, []];
    else if (part.type === 'TypeSelector' && part.name !== '*') tag = part.name;
    else if (part.type === 'ClassSelector') classes.push(part.name);
  }
  return { tag, classes };
}

const known = new Map<string, readonly Declaration[]>();
const KNOWN_KEPT = 1000;

/** Reads `property: value; …` as a `style` attribute has it; each is read often, while Mermaid measures. */
export function parseDeclarations(text: string): readonly Declaration[] {
  if (!text) return [];
  let declarations = known.get(text);
  if (!declarations) {
    declarations = readBlock(parse(text, { context: 'declarationList', parseValue: false }));
    if (known.size >= KNOWN_KEPT) known.clear();
    known.set(text, declarations);
  }
  return declarations;
}

function readBlock(block: CssNode): Declaration[] {
  if (block.type !== 'Block' && block.type !== 'DeclarationList') return [];
  return [...block.children].flatMap((node): Declaration[] => {
    if (node.type !== 'Declaration') return [];
    const value = generate(node.value).trim();
    return [{ property: node.property.toLowerCase(), value, important: node.important !== false }];
  });
}

/** Whether a rule holds for an element. */
export function ruleApplies({ selector, plain, tag, classes }: StyleRule, element: Element): boolean {
  if (plain) return matchesPlain(element, plain);
  if (tag && tag !== element.localName) return false;
  if (!classes.every((name) => element.classList.contains(name))) return false;
  try {
    return element.matches(selector);
  } catch {
    return false; // a selector that jsdom does not know
  }
}
