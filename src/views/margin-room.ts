import type { Point, Section } from '../domain/report.ts';

/** How a column is set on a wide screen, in pixels: estimates that need not be exact. */
type Column = { readonly perLine: number; readonly line: number; readonly gap: number };
type Setting = { readonly text: Column; readonly margin: Column };

const HAN: Setting = {
  text: { perLine: 37, line: 34, gap: 18 },
  margin: { perLine: 16, line: 24, gap: 3 },
};
const LETTERS: Setting = {
  text: { perLine: 82, line: 29, gap: 18 },
  margin: { perLine: 29, line: 24, gap: 3 },
};
/** A point's heading, and what may be left empty before the next. */
const AROUND = 70;
/** The tools beside it, and what the signs are explained by. */
const TOOLS = 36;
const LEGEND = 55;
/** The least that a picture takes. */
const PICTURE = 300;

/** How long what stands beside a point may be, so that it leaves no hole under the text, in pixels. */
export function roomBeside(section: Section, point: Point, isHan: boolean, hasLegend: boolean): number {
  const { text } = isHan ? HAN : LETTERS;
  const own = point.blocks.filter(({ kind }) => kind !== 'note' && kind !== 'footnote');
  const isLast = point === section.points.at(-1);
  const hasPicture = !isLast && own.some(({ kind }) => kind === 'caption');
  const lines = own.filter(({ kind }) => kind !== 'caption').map((block) => heightIn(text, block.text));
  return sum(lines) + AROUND + (hasPicture ? PICTURE : 0) - TOOLS - (hasLegend ? LEGEND : 0);
}

/** How long some texts are in the margin, each for itself. */
export function heightBeside(texts: readonly string[], isHan: boolean): number {
  const { margin } = isHan ? HAN : LETTERS;
  return sum(texts.map((text) => heightIn(margin, text)));
}

function heightIn({ perLine, line, gap }: Column, text: string): number {
  return Math.ceil(text.length / perLine) * line + gap;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
