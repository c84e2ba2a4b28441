import { declaredOn, makeSheet, type Sheet, sheetOf } from './cascade.ts';

/** What decides how large a text is and where it stands: all of it is inherited. */
export type TextStyle = {
  /** In pixels. */
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: string;
  readonly baseline: string;
  readonly keepsSpaces: boolean;
};

const INITIAL: TextStyle = { size: 16, bold: false, anchor: 'start', baseline: 'auto', keepsSpaces: false };
const TEXT_PROPERTIES: readonly string[] = [
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'white-space',
];
const REM = 16;
/** The height of an x, in ems: about that of the fonts that readers have. */
export const EX = 0.52;

/** What is known of elements and documents while nothing changes. */
type Still = {
  readonly styles: Map<Element, TextStyle>;
  readonly sheets: Map<Document, readonly Sheet[]>;
};

let still: Still | undefined;

/** Reads styles of a picture that does not change meanwhile: each element's is worked out once. */
export function whileStill<Result>(read: () => Result): Result {
  if (still) return read();
  still = { styles: new Map(), sheets: new Map() };
  try {
    return read();
  } finally {
    still = undefined;
  }
}

/** The style of an element's text, through style attribute, style sheets, attribute, parents. */
export function textStyleOf(element: Element): TextStyle {
  const known = still?.styles.get(element);
  if (known) return known;
  const { parentElement } = element;
  const style = textStyleWithin(element, parentElement ? textStyleOf(parentElement) : INITIAL);
  still?.styles.set(element, style);
  return style;
}

/** The same where its parent's is known. */
export function textStyleWithin(element: Element, parent: TextStyle): TextStyle {
  const own = ownStyles(element, TEXT_PROPERTIES);
  if (own.size === 0) return parent;
  const value = (property: string) => {
    const found = own.get(property);
    return found === 'inherit' ? undefined : found;
  };
  const weight = value('font-weight');
  const spaces = value('white-space');
  return {
    size: sizeOf(value('font-size'), parent.size),
    bold: weight === undefined ? parent.bold : /^bold/.test(weight) || Number(weight) >= 600,
    anchor: value('text-anchor') ?? parent.anchor,
    baseline: value('dominant-baseline') ?? parent.baseline,
    keepsSpaces: spaces === undefined ? parent.keepsSpaces : spaces === 'pre',
  };
}

function sizeOf(value: string | undefined, inherited: number): number {
  const number = Number.parseFloat(value ?? '');
  if (!value || !Number.isFinite(number)) return inherited;
  if (value.endsWith('rem')) return number * REM;
  if (value.endsWith('em')) return number * inherited;
  if (value.endsWith('ex')) return number * EX * inherited;
  if (value.endsWith('%')) return (number / 100) * inherited;
  return number;
}

/** An element's font size in pixels. */
export function fontSizeOf(element: Element): number {
  return textStyleOf(element).size;
}

/** The value that is set on the element itself. */
export function ownStyle(element: Element, property: string): string | undefined {
  return ownStyles(element, [property]).get(property);
}

function ownStyles(element: Element, properties: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const property of properties) {
    const value = element.getAttribute(property);
    if (value !== null) found.set(property, value);
  }
  const sheets = sheetsOf(element.ownerDocument).map((sheet) => partOf(sheet, properties));
  for (const { property, value } of declaredOn(element, sheets))
    if (properties.includes(property)) found.set(property, value);
  return found;
}

/** Kept because a DOM makes such a list slowly; it is live. */
const styleElements = new WeakMap<Document, HTMLCollectionOf<HTMLStyleElement>>();

function sheetsOf(document: Document): readonly Sheet[] {
  const known = still?.sheets.get(document) ?? readSheets(document);
  still?.sheets.set(document, known);
  return known;
}

function readSheets(document: Document): readonly Sheet[] {
  const elements = styleElements.get(document) ?? document.getElementsByTagName('style');
  styleElements.set(document, elements);
  const sheets: Sheet[] = [];
  for (let index = 0; index < elements.length; index++) {
    const element = elements.item(index);
    if (element) sheets.push(sheetOf(element));
  }
  return sheets;
}

const parts = new WeakMap<Sheet, Map<string, Sheet>>();

/** The rules of a sheet that set one of these properties. */
function partOf(sheet: Sheet, properties: readonly string[]): Sheet {
  const known = parts.get(sheet) ?? new Map<string, Sheet>();
  parts.set(sheet, known);
  const key = properties.join();
  let part = known.get(key);
  if (!part) {
    part = makeSheet(
      sheet.rules.filter(({ declarations }) =>
        declarations.some(({ property }) => properties.includes(property)),
      ),
    );
    known.set(key, part);
  }
  return part;
}
