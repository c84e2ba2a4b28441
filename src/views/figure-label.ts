import type { Words } from '../i18n/load-words.ts';

/**
 * How the number of a figure is shown: `图2.1`, `表2.1`. What is no number stands as it is written.
 *
 * @param number as it is written; empty or absent for none.
 */
export function labelFigure(
  number: string | undefined,
  holds: string | undefined,
  words: Pick<Words, 'figureNumber' | 'tableNumber'>,
): string | undefined {
  if (!number || !/^[\d.]+$/.test(number)) return number;
  return holds === 'table' ? words.tableNumber(number) : words.figureNumber(number);
}
