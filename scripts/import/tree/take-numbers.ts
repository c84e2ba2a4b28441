import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Remark } from '../remark.ts';
import { type HeadingNumber, NUMBER_KINDS, readNumber } from '../text/heading-numbers.ts';
import type { HeadingPiece, Piece } from './document.ts';

/** This share of the headings of a level must have numbers, so that they are numbers and no words of titles. */
const MOST = 0.5;

/**
 * Takes the numbers off headings, since the layout makes them anew: `1.1 Scope`, `第一章 范围`. Where all headings are of one
 * level, the kinds of numbers say how deep each is.
 */
export function takeNumbers(pieces: readonly Piece[]): { pieces: Piece[]; remarks: Remark[] } {
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const numbers = new Map(headings.map((heading) => [heading, numberOf(heading)]));
  const numbered = headings.filter((heading) => numbers.get(heading));
  const isFlat = new Set(headings.map(({ depth }) => depth)).size === 1;
  const kinds = NUMBER_KINDS.filter((kind) => numbered.some((each) => numbers.get(each)?.kind === kind));
  const byKind = isFlat && kinds.length > 1;
  const areNumbers = (depth: number) => {
    const all = headings.filter((each) => each.depth === depth);
    return all.filter((each) => numbers.get(each)).length > all.length * MOST;
  };
  const levels = new Set(headings.map(({ depth }) => depth).filter(areNumbers));
  const remarks: Remark[] = [];
  const last = new Map<string, HeadingNumber>();
  const taken = pieces.map((piece): Piece => {
    const number = piece.kind === 'heading' && levels.has(piece.depth) ? numbers.get(piece) : undefined;
    if (piece.kind !== 'heading' || !number) return piece;
    const before = last.get(number.kind);
    if (before && before.value === number.value && before.above.join() === number.above.join())
      remarks.push(repeated(piece, number, byKind));
    last.set(number.kind, number);
    const kind = kinds.indexOf(number.kind);
    for (const each of kinds.slice(kind + 1)) last.delete(each);
    return {
      ...piece,
      depth: byKind ? kind + 1 : piece.depth,
      children: withoutNumber(piece.children, number),
    };
  });
  return { pieces: taken, remarks };
}

function numberOf({ children }: HeadingPiece): HeadingNumber | undefined {
  const number = readNumber(textOf({ type: 'paragraph', children: [...children] }).trim());
  return number && number.rest !== '' ? number : undefined;
}

/** The number is at the head of the first text, as a rule; a heading that is marked up otherwise keeps its words alone. */
function withoutNumber(
  children: readonly PhrasingContent[],
  { rest }: HeadingNumber,
): readonly PhrasingContent[] {
  const [first, ...others] = children;
  const whole = textOf({ type: 'paragraph', children: [...children] }).trim();
  const length = whole.length - rest.length;
  return first?.type === 'text' && first.value.trimStart().length >= length
    ? [{ ...first, value: first.value.trimStart().slice(length).trimStart() }, ...others]
    : [{ type: 'text', value: rest }];
}

/** Where numbers say what is below what, two of a kind leave it open; levels of headings say it anyhow. */
function repeated({ place, children }: HeadingPiece, { value }: HeadingNumber, byKind: boolean): Remark {
  const title = textOf({ type: 'paragraph', children: [...children] });
  return {
    ...place,
    level: byKind ? 'error' : 'warning',
    rule: 'import/structure',
    message: {
      zh: `“${title}”的编号 ${value} 与前一个标题的相同${byKind ? '。请在原文件里改好编号，再导入。' : '；本站按次序重新编号。'}`,
      en: `“${title}” has the number ${value} of the heading before it${byKind ? '. Mend the numbers in the source and import again.' : '; numbers are made anew, by the order.'}`,
    },
  };
}
