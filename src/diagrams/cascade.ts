import { type Declaration, parseDeclarations, parseStyleSheet, ruleApplies, type StyleRule } from './css.ts';

/** The rules of a style sheet in the order in which they win, and by what their last parts ask for. */
export type Sheet = {
  readonly rules: readonly StyleRule[];
  readonly index: ReadonlyMap<string, readonly StyleRule[]>;
};

/** Kept while there are few: pictures of one type share theirs. */
const sheets = new Map<string, Sheet>();
const SHEETS_KEPT = 16;
const ANY = '*';

/** The style sheet of a `<style>` element. */
export function sheetOf(style: Element): Sheet {
  const text = style.textContent ?? '';
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = makeSheet(parseStyleSheet(text));
    if (sheets.size >= SHEETS_KEPT) sheets.clear();
    sheets.set(text, sheet);
  }
  return sheet;
}

/** A sheet of some of the rules, in their order. */
export function makeSheet(rules: readonly StyleRule[]): Sheet {
  const index = new Map<string, StyleRule[]>();
  for (const rule of rules) {
    const [first] = rule.classes;
    const key = first === undefined ? (rule.tag ?? ANY) : `.${first}`;
    const list = index.get(key);
    if (list) list.push(rule);
    else index.set(key, [rule]);
  }
  return { rules, index };
}

/** The rules that hold for an element. */
function rulesOn(element: Element, { rules, index }: Sheet): readonly StyleRule[] {
  if (rules.length === 0) return [];
  const classes = element.getAttribute('class')?.split(/\s+/) ?? [];
  const keys = new Set([ANY, element.localName, ...classes.map((name) => `.${name}`)]);
  return [...keys]
    .flatMap((key) => index.get(key) ?? [])
    .filter((rule) => ruleApplies(rule, element))
    .sort((a, b) => a.order - b.order);
}

/**
 * What rules and the `style` attribute set on an element, the winning declaration last: CSS Cascade 5,
 * section 6. Both the measuring and the finished picture go by this.
 */
export function declaredOn(element: Element, from: readonly Sheet[]): readonly Declaration[] {
  const declared = [
    ...from.flatMap((sheet) => rulesOn(element, sheet)).flatMap(({ declarations }) => declarations),
    ...parseDeclarations(element.getAttribute('style') ?? ''),
  ];
  if (!declared.some(({ important }) => important)) return declared;
  return [
    ...declared.filter(({ important }) => !important),
    ...declared.filter(({ important }) => important),
  ];
}
