import { type Declaration, parseDeclarations, parseStyleSheet, ruleApplies, type StyleRule } from './css.ts';

/** The rules of a style sheet in the order in which they win. */
export type Sheet = { readonly rules: readonly StyleRule[] };

/** Kept while there are few: pictures of one type share theirs. */
const sheets = new Map<string, Sheet>();
const SHEETS_KEPT = 16;

/** The style sheet of a `<style>` element. */
export function sheetOf(style: Element): Sheet {
  const text = style.textContent ?? '';
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = { rules: parseStyleSheet(text) };
    if (sheets.size >= SHEETS_KEPT) sheets.clear();
    sheets.set(text, sheet);
  }
  return sheet;
}

/**
 * What rules and the `style` attribute set on an element, the winning declaration last: CSS Cascade 5,
 * section 6. Both the measuring and the finished picture go by this.
 */
export function declaredOn(element: Element, rules: readonly StyleRule[]): readonly Declaration[] {
  const declared = [
    ...rules.filter((rule) => ruleApplies(rule, element)).flatMap(({ declarations }) => declarations),
    ...parseDeclarations(element.getAttribute('style') ?? ''),
  ];
  if (!declared.some(({ important }) => important)) return declared;
  return [
    ...declared.filter(({ important }) => !important),
    ...declared.filter(({ important }) => important),
  ];
}
