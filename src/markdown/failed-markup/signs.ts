import type { FailedMarkup, Typed } from './failed.ts';
import { bullet } from './lines.ts';
import { type Line, type ParagraphLines, readParagraphLines } from './paragraph-lines.ts';

/** Finds signs that somebody begins items or draws lines with, and Markdown does not. */
export function findFailedSigns({ source, tree }: Pick<Typed, 'source' | 'tree'>): FailedMarkup[] {
  return readParagraphLines(source, tree).flatMap((paragraph) => [
    ...findRule(paragraph),
    ...findSigns(paragraph),
  ]);
}

/** A sign that somebody might begin an item with: dashes of all kinds, arrows, stars, ticks. */
const SIGN = /^(?![+=<>|~\u2500-\u257f-])([\p{So}\p{Sm}\p{Pd}※·])(?:[ \t]|\u3000)*(?=[^\s\p{Pd}…])/u;

/** Lines that begin with the same sign and make one paragraph. */
function findSigns({ lines }: ParagraphLines): FailedMarkup[] {
  const items = lines.flatMap((line) => {
    const [mark, sign] = (line.isWords && SIGN.exec(line.text)) || [];
    return mark && sign ? [{ line, mark, sign }] : [];
  });
  return items.flatMap(({ line, mark, sign }): FailedMarkup[] => {
    const isList = items.filter((other) => other.sign === sign).length > 1;
    return isList ? [{ kind: 'block', ...spanOf(line, mark), message: bullet(sign) }] : [];
  });
}

/** One sign, twice at least. */
const RULE = /^(?:([＊—―─━－﹣＿_=＝~～•·*-])(?:[ \t]|\u3000)*)(?:\1(?:[ \t]|\u3000)*)+$/u;

/** A paragraph that is nothing but the same sign, again and again. */
function findRule({ lines }: ParagraphLines): FailedMarkup[] {
  const [line, second] = lines;
  const [mark] = (line?.isWords && !second && RULE.exec(line.text)) || [];
  if (!line || !mark) return [];
  return [
    {
      kind: 'block',
      ...spanOf(line, mark),
      message: {
        zh: `“${mark.trim()}”不是分隔线，会原样显示。分隔线是单独一行三个半角的 -（---），上下各空一行。`,
        en: `"${mark.trim()}" draws no line and would be shown. A line between parts is --- (half-width), with a blank line above and below.`,
      },
    },
  ];
}

function spanOf({ start }: Line, mark: string): { start: number; end: number } {
  return { start, end: start + mark.length };
}
