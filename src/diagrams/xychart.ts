/** What is written in a chart of bars and lines, as far as it has to be known before it is drawn. */
export type XyChart = {
  readonly bars: boolean;
  /** Categories of the x axis; `undefined` where it has none. */
  readonly categories: number | undefined;
  /** Each list of values, with its line, from 1. */
  readonly lists: readonly { readonly values: readonly string[]; readonly line: number }[];
  /** The y axis: its line, and where it starts and ends if that is written. */
  readonly axis: { readonly line: number; readonly range: readonly [number, number] | undefined } | undefined;
};

const LIST = /^\s*(bar|line)\b[^[\n]*\[([^\]\n]*)\]/;
const CATEGORIES = /^\s*x-axis\b[^[\n]*\[([^\]\n]*)\]/;
const RANGE = /([+-]?[\d.]+)\s*-->\s*([+-]?[\d.]+)\s*$/;

/** Reads the lines of an `xychart`. */
export function readXyChart(source: string): XyChart {
  let bars = false;
  let categories: number | undefined;
  let axis: XyChart['axis'];
  const lists: { values: readonly string[]; line: number }[] = [];
  for (const [index, text] of source.split('\n').entries()) {
    const line = index + 1;
    const [, kind, values] = LIST.exec(text) ?? [];
    const [, names] = CATEGORIES.exec(text) ?? [];
    if (values !== undefined) lists.push({ values: split(values), line });
    if (kind === 'bar') bars = true;
    if (names !== undefined) categories = split(names.replace(/"[^"]*"/g, 'x').replaceAll('，', ',')).length;
    if (/^\s*y-axis\b/.test(text)) {
      const [, from, to] = RANGE.exec(text) ?? [];
      axis = { line, range: from === undefined ? undefined : [Number(from), Number(to)] };
    }
  }
  return { bars, categories, lists, axis };
}

function split(list: string): string[] {
  return list.split(',').map((each) => each.trim());
}

/** The line of the first list that has other than one value for each category: numbers with commas in them, mostly. */
export function findMiscounted({ categories, lists }: XyChart): number | undefined {
  return lists.find(({ values }) => categories !== undefined && values.length > categories)?.line;
}

/** Has the axis of bars start at 0 where its author does not say: bars are compared by their lengths. */
export function startAtZero(source: string): string {
  const { bars, lists, axis } = readXyChart(source);
  const values = lists.flatMap((list) => list.values.map(Number)).filter(Number.isFinite);
  if (!bars || axis?.range || values.length === 0) return source;
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const range = `${least} --> ${most > least ? most : least + 1}`;
  if (!axis) return `${source}\n  y-axis ${range}`;
  return source
    .split('\n')
    .map((text, index) => (index + 1 === axis.line ? `${text.trimEnd()} ${range}` : text))
    .join('\n');
}
