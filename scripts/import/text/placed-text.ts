import type { Place } from '../../../src/domain/finding.ts';

/** A text made of stretches of a source, which can tell where in the source each of its characters stands. */
export class PlacedText {
  readonly text: string;
  private readonly starts: readonly number[];
  private readonly sources: readonly number[];
  private readonly lines: SourceLines;

  constructor(stretches: readonly { readonly text: string; readonly source: number }[], lines: SourceLines) {
    const starts: number[] = [];
    let length = 0;
    for (const { text } of stretches) {
      starts.push(length);
      length += text.length;
    }
    this.text = stretches.map(({ text }) => text).join('');
    this.starts = starts;
    this.sources = stretches.map(({ source }) => source);
    this.lines = lines;
  }

  /** Where a character stands in what the stretches were cut from. */
  sourceAt(at: number): number {
    const index = lastNotAbove(this.starts, at);
    return (this.sources[index] ?? 0) + at - (this.starts[index] ?? 0);
  }

  placeAt(at: number): Place {
    return this.lines.placeAt(this.sourceAt(at));
  }
}

/** The lines of a source, whose characters may come from elsewhere: from a garbled text. */
export class SourceLines {
  private readonly starts: readonly number[];
  private readonly originOf: (at: number) => number;

  /** @param originOf where in the source a character of the text comes from. */
  constructor(source: string, originOf: (at: number) => number = (at) => at) {
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
    this.originOf = originOf;
  }

  placeAt(at: number): Place {
    const origin = this.originOf(at);
    const line = lastNotAbove(this.starts, origin);
    return { line: line + 1, column: origin - (this.starts[line] ?? 0) + 1 };
  }
}

/** The index of the last number that is not above another; 0 if all are. */
function lastNotAbove(sorted: readonly number[], most: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
