import sax from 'sax';
import { guardAttributes } from './guard-attributes.ts';
import { PICTURE_LIMITS, type SvgLimit } from './picture-limits.ts';
import { countDrawn, type Drawn, type SvgNode } from './svg-drawn.ts';
import { type Effects, passesOf, readEffects } from './svg-effects.ts';
import { declaredPaints, defaultPaints, paintsOf, saysFill } from './svg-paints.ts';
import { measureShape } from './svg-shapes.ts';
import { weighSheet } from './svg-sheet.ts';
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

/** Pixels of a drawing as readers see it, enlarged or as large as a screen. */
const LEAST_SHOWN = 500_000;
const MOST_SHOWN = 8_000_000;
const TILES_OF_PIXEL = 100;
/** A character of text takes longer than a point of an outline. */
const POINTS_OF_CHARACTER = 5;

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
  const root: SvgNode = { name: '', effects: [], points: 0, length: 0, passes: 0, children: [] };
  const open: SvgNode[] = [root];
  const ids = new Map<string, SvgNode>();
  const sheets: { text: string; readonly line: number }[] = [];
  const keys = new Map<SvgNode, ReadonlySet<string>>();
  const photographs: Uint8Array[] = [];
  const paints = new Set<string>();
  const filled = new Set<SvgNode>();
  let elements = 0;
  let attributes = 0;
  let texts = 0;
  let custom = 0;
  let [depth, longest] = [0, 0];
  let size: SvgFacts['size'];
  let box = 0;
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
    if (++elements === 1) {
      const viewBox = values.get('viewBox');
      size = readSvgSize({ width: values.get('width'), height: values.get('height'), viewBox });
      const area = viewBox === undefined ? size : readSvgSize({ viewBox });
      box = area ? area.width * area.height : 0;
    }
    if (elements > PICTURE_LIMITS.elements) refuse('elements');
    if (open.length > PICTURE_LIMITS.depth) refuse('depth');
    for (const [key, value] of values)
      if (/^(?:.*:)?href$/i.test(key) && DATA.test(value))
        photographs.push(Buffer.from(value.replace(DATA, ''), 'base64'));
    for (const paint of paintsOf(values)) paints.add(paint);
    const local = name.replace(/^.*:/, '');
    const effects = readEffects(values);
    custom += effects.custom;
    if (custom > PICTURE_LIMITS.customProperties) refuse('customProperties');
    const node: SvgNode = {
      name: local,
      effects: [effects],
      ...measureShape(local, values),
      passes: passesOf(local, values),
      children: [],
    };
    if (saysFill(values)) filled.add(node);
    if (local === 'pattern' && isTiny(values, size, box)) refuse('drawn');
    if (local === 'style') sheets.push({ text: '', line: parser.line + 1 });
    if (local === 'text') texts += 1;
    depth = Math.max(depth, open.length);
    for (const value of values.values()) longest = Math.max(longest, value.length);
    keys.set(node, keysOf(local, values));
    const id = values.get('id');
    if (id !== undefined && !ids.has(id)) ids.set(id, node);
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  parser.onclosetag = () => {
    if (open.length > 1 && open.pop()?.name === 'text') texts -= 1;
  };
  const readText = (text: string) => {
    const node = open.at(-1);
    const sheet = sheets.at(-1);
    if (node?.name === 'style' && sheet) {
      sheet.text += text;
      for (const paint of declaredPaints(text)) paints.add(paint);
    } else if (node && texts > 0) node.points += POINTS_OF_CHARACTER * text.trim().length;
  };
  parser.ontext = readText;
  parser.oncdata = readText;
  for (let at = 0; at < source.length && !excess && !broken; at += PIECE)
    parser.write(source.slice(at, at + PIECE));
  if (excess) return { size, excess, photographs, paints };
  const having = new Map<string, number>();
  let width = 0;
  for (const [node, own] of keys) {
    width = Math.max(width, node.children.length);
    for (const key of own) having.set(key, (having.get(key) ?? 0) + 1);
  }
  const styled = new Map<string, Effects[]>();
  const filling = new Set<string>();
  let steps = 0;
  for (const { text, line } of sheets) {
    const sheet = weighSheet(text, { having, elements, depth, width, attribute: longest });
    steps += sheet.steps;
    if (steps > PICTURE_LIMITS.styles)
      return { size, excess: { limit: 'styles', line }, photographs, paints };
    for (const rule of sheet.rules) {
      const effects = readEffects(rule.declarations);
      custom += effects.custom;
      const fills = saysFill(new Map(rule.declarations));
      for (const key of rule.keys) {
        if (fills) filling.add(key);
        const list = styled.get(key) ?? [];
        list.push(effects);
        styled.set(key, list);
      }
    }
    if (custom > PICTURE_LIMITS.customProperties)
      return { size, excess: { limit: 'customProperties', line }, photographs, paints };
  }
  const isFilled = (node: SvgNode) =>
    filled.has(node) || [...(keys.get(node) ?? [])].some((key) => filling.has(key));
  for (const paint of defaultPaints(root, isFilled)) paints.add(paint);
  const stylesOf = (node: SvgNode) => Array.from(keys.get(node) ?? [], (key) => styled.get(key) ?? []).flat();
  const limit = excessOf(countDrawn(root, ids, stylesOf), size);
  if (limit) excess = { limit, line: 1 };
  return { size, excess, photographs, paints };
}

/** Which limit what a browser draws in the end goes beyond. */
function excessOf({ elements, points, passes }: Drawn, size: SvgFacts['size']): SvgLimit | undefined {
  if (elements > PICTURE_LIMITS.drawn) return 'drawn';
  if (points > PICTURE_LIMITS.points) return 'points';
  const area = size ? size.width * size.height : MOST_SHOWN;
  const shown = Math.min(Math.max(area, LEAST_SHOWN), MOST_SHOWN);
  return passes * shown > PICTURE_LIMITS.filtered ? 'filtered' : undefined;
}

/** By what the selectors of a style sheet find an element. */
function keysOf(name: string, attributes: ReadonlyMap<string, string>): ReadonlySet<string> {
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter(Boolean);
  return new Set(['*', name, `#${attributes.get('id') ?? ''}`, ...classes.map((each) => `.${each}`)]);
}

/** Whether a pattern has tiles of which hundreds go into a pixel. */
function isTiny(pattern: ReadonlyMap<string, string>, size: SvgFacts['size'], box: number): boolean {
  const sides = ['width', 'height'].map((side) => {
    const written = pattern.get(side) ?? '';
    return Number.parseFloat(written) / (written.trim().endsWith('%') ? 100 : 1);
  });
  const [width = 0, height = 0] = sides;
  const whole = pattern.get('patternUnits') === 'userSpaceOnUse' ? box : 1;
  const pixels = size ? Math.min(Math.max(size.width * size.height, LEAST_SHOWN), MOST_SHOWN) : MOST_SHOWN;
  return width * height > 0 && whole / (width * height) > TILES_OF_PIXEL * pixels;
}
