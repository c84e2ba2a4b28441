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

/**
 * What a shape is painted with beside what it says: black, unless it or an element around it has a fill, or a style
 * sheet may give it one.
 */
export function defaultPaint(name: string, filled: boolean, sheets: boolean): string[] {
  return SHAPES.test(name) && !filled && !sheets ? [BLACK] : [];
}

/** Whether an element gives itself, and what is in it, a fill. */
export function saysFill(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has('fill') || /(?:^|;)\s*fill\s*:/i.test(attributes.get('style') ?? '');
}
