import { declaredOn, sheetOf } from './cascade.ts';

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
/** The height of an x, in ems: about that of the fonts that readers have. */
export const EX = 0.52;

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
  const rules = [...element.ownerDocument.getElementsByTagName('style')].flatMap(
    (style) => sheetOf(style).byProperty.get(property) ?? [],
  );
  const declared = declaredOn(element, rules).findLast((each) => each.property === property);
  return declared?.value ?? element.getAttribute(property) ?? undefined;
}

/** An element's font size in pixels. */
export function fontSizeOf(element: Element): number {
  const value = styleOf(element, 'font-size');
  const number = Number.parseFloat(value ?? '');
  if (!value || !Number.isFinite(number)) return DEFAULT_FONT_SIZE;
  const inherited = () => (element.parentElement ? fontSizeOf(element.parentElement) : REM);
  if (value.endsWith('rem')) return number * REM;
  if (value.endsWith('em')) return number * inherited();
  if (value.endsWith('ex')) return number * EX * inherited();
  if (value.endsWith('%')) return (number / 100) * inherited();
  return number;
}

/** Whether an element's text is bold. */
export function isBold(element: Element): boolean {
  const weight = styleOf(element, 'font-weight');
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}
