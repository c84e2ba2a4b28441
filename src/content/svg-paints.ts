import type { SvgNode } from './svg-drawn.ts';

/** What a shape is painted with if nobody says: SVG 2, 13.2. */
const BLACK = '#000';
const SHAPES = /^(?:.*:)?(?:path|rect|circle|ellipse|polygon|polyline|text)$/;
const DECLARED = /(?:^|[;{\s])(?:fill|stroke|stop-color|color|background(?:-color)?)\s*:\s*([^;}]+)/gi;

/** What an element says of its paint. */
export function paintsOf(attributes: ReadonlyMap<string, string>): string[] {
  const own = ['fill', 'stroke', 'stop-color', 'color'].flatMap((name) => attributes.get(name) ?? []);
  return [...own, ...declaredPaints(attributes.get('style') ?? '')].map((paint) => paint.trim());
}

/** What a style sheet, or a style attribute, says of paint. */
export function declaredPaints(css: string): string[] {
  return Array.from(css.matchAll(DECLARED), ([, paint = '']) => paint.replace(/!important/i, '').trim());
}

/** What shapes are painted with beside what they say: black, if neither they nor an element around them has a fill. */
export function defaultPaints(node: SvgNode, isFilled: (node: SvgNode) => boolean): string[] {
  if (isFilled(node)) return [];
  if (SHAPES.test(node.name)) return [BLACK];
  return node.children.some((child) => defaultPaints(child, isFilled).length > 0) ? [BLACK] : [];
}

/** Whether an element gives itself, and what is in it, a fill. */
export function saysFill(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has('fill') || /(?:^|;)\s*fill\s*:/i.test(attributes.get('style') ?? '');
}
