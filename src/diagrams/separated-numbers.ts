import { kindOf } from './kinds.ts';

/** Between digits: what sets thousands apart, in some country or other. */
const SET_APART = /\d(?:[_'’]|[ \u00a0\u202f])\d/;
/** A comma with nothing behind it before three digits, in a list whose commas have spaces behind them elsewhere. */
const THOUSANDS = /(?<![\d.])\d{1,3},\d{3}(?![\d.])/;

/** Where each kind of diagram has its numbers, and what there is a number that Mermaid would not read as its author does. */
const SEPARATED: readonly { readonly kinds: RegExp; readonly isIn: (line: string) => boolean }[] = [
  { kinds: /^pie$/, isIn: (line) => isSetApart(ofSlice(line)) || /\d,\d/.test(ofSlice(line)) },
  { kinds: /^treemap/, isIn: (line) => isSetApart(afterColon(line)) },
  {
    kinds: /^xychart/,
    isIn: (line) =>
      (/^\s*(bar|line)\b/.test(line) && isMisread(within(line, '[', ']'))) ||
      (/-->/.test(line) && (/\d,\d/.test(line) || isSetApart(line))),
  },
  {
    kinds: /^radar/,
    isIn: (line) => isMisread(within(line, '{', '}')) || /^\s*(max|min)\s+\d+[,_'’ ]\d/.test(line),
  },
  { kinds: /^quadrant/, isIn: (line) => within(line, '[', ']').split(',').length > 2 },
  { kinds: /^sankey/, isIn: (line) => /^[^,]*,[^,]*,\s*\d{1,3}(?:[,_'’ ]\d{3})+\s*$/.test(line) },
];

/** The line of the first number with separators, which would be drawn as two, or as the first part of it. */
export function findSeparated(source: string): number | undefined {
  const kind = kindOf(source);
  const here = SEPARATED.find(({ kinds }) => kinds.test(kind));
  if (!here) return undefined;
  const isSankey = kind.startsWith('sankey');
  const index = source.split('\n').findIndex((text) => {
    if (/^\s*%%/.test(text)) return false;
    // of a sankey the numbers may be quoted, of others only the names are
    return here.isIn(isSankey ? text.replace(/"([\d,]*)"/g, '$1') : text.replace(/"[^"]*"/g, '""'));
  });
  return index < 0 ? undefined : index + 1;
}

function isSetApart(text: string): boolean {
  return SET_APART.test(text);
}

function isMisread(list: string): boolean {
  return isSetApart(list) || (THOUSANDS.test(list) && /,\s/.test(list));
}

/** What stands behind the name of a slice; nothing in the line with the title. */
function ofSlice(line: string): string {
  return /^\s*""/.test(line) ? afterColon(line) : '';
}

function afterColon(line: string): string {
  return /:([^:]*)$/.exec(line)?.[1] ?? '';
}

function within(line: string, open: string, close: string): string {
  const [start, end] = [line.indexOf(open), line.lastIndexOf(close)];
  return start >= 0 && end > start ? line.slice(start + 1, end) : '';
}
