import sax from 'sax';
import { guardAttributes } from './guard-attributes.ts';
import { PICTURE_LIMITS, type SvgLimit } from './picture-limits.ts';
import { countDrawn, type SvgNode } from './svg-drawn.ts';
import { declaredPaints, defaultPaint, paintsOf, saysFill } from './svg-paints.ts';
import { readSvgSize } from './svg-size.ts';

/** What a drawing says of itself. */
export type SvgFacts = {
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** What it has too much of, and the line where that is so. */
  readonly excess: SvgExcess | undefined;
  /** The photographs within. */
  readonly photographs: readonly Uint8Array[];
  /** What it is painted with, as written. */
  readonly paints: ReadonlySet<string>;
};
export type SvgExcess = { readonly limit: SvgLimit; readonly line: number };

/** A photograph that is written into a drawing. */
const DATA = /^\s*data:image\/\w+;base64,/i;
/** Characters that are parsed before one looks whether it is enough: the parser cannot be stopped within. */
const PIECE = 4_096;

/**
 * Reads an SVG once: its size, whether it asks a browser for too much, and the photographs within. Nothing is read
 * after the first limit, so that time is linear in the size of the file. What may not stand in it is for
 * `images/script`.
 */
export function readSvg(source: string): SvgFacts {
  const parser = sax.parser(true, { position: true });
  const root: SvgNode = { name: '', references: [], children: [] };
  const open: SvgNode[] = [root];
  const ids = new Map<string, SvgNode>();
  const sheets: string[] = [];
  const photographs: Uint8Array[] = [];
  const paints = new Set<string>();
  /** Of each open element, whether it or one around it has a fill. */
  const filled = [false];
  let elements = 0;
  let attributes = 0;
  let size: SvgFacts['size'];
  let excess: SvgFacts['excess'];
  let broken = false;
  const refuse = (limit: SvgLimit) => {
    excess ??= { limit, line: parser.line + 1 };
  };
  parser.onerror = () => {
    broken = true;
    parser.resume();
  };
  parser.onopentagstart = guardAttributes;
  parser.onattribute = () => {
    if (++attributes > PICTURE_LIMITS.attributes) refuse('attributes');
  };
  parser.onopentag = ({ name, attributes: given }) => {
    if (excess) return;
    attributes = 0;
    const values = new Map(Object.entries(given).map(([key, value]) => [key, String(value)]));
    if (++elements === 1)
      size = readSvgSize({
        width: values.get('width'),
        height: values.get('height'),
        viewBox: values.get('viewBox'),
      });
    if (elements > PICTURE_LIMITS.elements) refuse('elements');
    if (open.length > PICTURE_LIMITS.depth) refuse('depth');
    for (const [key, value] of values)
      if (/^(?:.*:)?href$/i.test(key) && DATA.test(value))
        photographs.push(Buffer.from(value.replace(DATA, ''), 'base64'));
    const fills = filled.at(-1) === true || saysFill(values);
    filled.push(fills);
    for (const paint of [...paintsOf(values), ...defaultPaint(name, fills, sheets.length > 0)])
      paints.add(paint);
    const node: SvgNode = { name, references: [...values].flatMap(referencesOf), children: [] };
    const id = values.get('id');
    if (id !== undefined && !ids.has(id)) ids.set(id, node);
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  parser.onclosetag = () => {
    if (open.length > 1) open.pop();
    if (filled.length > 1) filled.pop();
  };
  const readSheet = (text: string) => {
    if (open.at(-1)?.name.replace(/^.*:/, '') === 'style') {
      sheets.push(text);
      for (const paint of declaredPaints(text)) paints.add(paint);
    }
  };
  parser.ontext = readSheet;
  parser.oncdata = readSheet;
  for (let at = 0; at < source.length && !excess && !broken; at += PIECE)
    parser.write(source.slice(at, at + PIECE));
  const styled = [...new Set(sheets.flatMap((sheet) => referencesOf(['style', sheet])))];
  if (!excess && countDrawn(root, ids, styled) > PICTURE_LIMITS.drawn) excess = { limit: 'drawn', line: 1 };
  return { size, excess, photographs, paints };
}

/** The ids that a browser follows from an attribute. */
function referencesOf([name, value]: readonly [string, string]): string[] {
  if (/^(?:.*:)?href$/i.test(name)) return /^\s*#/.test(value) ? [decode(value.trim().slice(1))] : [];
  return Array.from(value.matchAll(/url\(\s*["']?\s*#([^"')]*?)\s*["']?\s*\)/gi), ([, id = '']) =>
    decode(id),
  );
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
