import { parseDeclarations, parseStyleSheet, ruleApplies, type StyleRule } from './css.ts';

/** The properties that decide how large a text is and where it stands. */
const INHERITED = new Set([
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'white-space',
  'line-height',
]);
const DEFAULT_FONT_SIZE = 16;
const REM = 16;

/** The rules of style sheets, by property; kept while there are few, since each picture has its own. */
const sheets = new Map<string, ReadonlyMap<string, readonly StyleRule[]>>();
const SHEETS_KEPT = 8;

/** The value that an element has for a property, through style attribute, style sheets, attribute, parents. */
export function styleOf(element: Element, property: string): string | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = ownStyle(at, property);
    if (value !== undefined && value !== 'inherit') return value;
    if (!INHERITED.has(property)) return undefined;
  }
  return undefined;
}

/** The value that is set on the element itself. */
export function ownStyle(element: Element, property: string): string | undefined {
  const inline = parseDeclarations(element.getAttribute('style') ?? '').find(([name]) => name === property);
  if (inline) return withoutImportant(inline[1]);
  let found: string | undefined;
  for (const sheet of element.ownerDocument.getElementsByTagName('style')) {
    for (const rule of rulesOf(sheet.textContent ?? '').get(property) ?? []) {
      if (!ruleApplies(rule, element)) continue;
      const value = rule.declarations.find(([name]) => name === property)?.[1];
      if (value !== undefined) found = withoutImportant(value);
    }
  }
  return found ?? element.getAttribute(property) ?? undefined;
}

function withoutImportant(value: string): string {
  return value.replace(/\s*!important/, '');
}

function rulesOf(text: string): ReadonlyMap<string, readonly StyleRule[]> {
  let rules = sheets.get(text);
  if (!rules) {
    rules = byProperty(parseStyleSheet(text));
    if (sheets.size >= SHEETS_KEPT) sheets.clear();
    sheets.set(text, rules);
  }
  return rules;
}

function byProperty(rules: readonly StyleRule[]): ReadonlyMap<string, readonly StyleRule[]> {
  const lists = new Map<string, StyleRule[]>();
  for (const rule of rules)
    for (const [property] of rule.declarations) lists.set(property, [...(lists.get(property) ?? []), rule]);
  return lists;
}

/** An element's font size in pixels. */
export function fontSizeOf(element: Element): number {
  const value = styleOf(element, 'font-size');
  const number = Number.parseFloat(value ?? '');
  if (!value || !Number.isFinite(number)) return DEFAULT_FONT_SIZE;
  const parent = element.parentElement;
  if (value.endsWith('rem')) return number * REM;
  if (value.endsWith('em')) return number * (parent ? fontSizeOf(parent) : REM);
  if (value.endsWith('%')) return (number / 100) * (parent ? fontSizeOf(parent) : REM);
  return number;
}

/** Whether an element's text is bold. */
export function isBold(element: Element): boolean {
  const weight = styleOf(element, 'font-weight');
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}
