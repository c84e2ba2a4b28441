import type { BodyFacts } from '../../content/facts.ts';
import { pointFragment } from '../../domain/ids.ts';

/** What a link to a page may end in: its points, headings, figures, and its problems and measures. */
export function anchorsOf({ points, openingSubheadings, marks, fences }: BodyFacts): string[] {
  return [
    ...points.flatMap(({ number, subheadings }) => [
      pointFragment(number),
      ...subheadings.map(({ fragment }) => fragment),
    ]),
    ...openingSubheadings.map(({ fragment }) => fragment),
    ...marks.map(({ name }) => name),
    ...fences.map(({ fragment }) => fragment),
  ];
}
