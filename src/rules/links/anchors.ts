import type { BodyFacts } from '../../content/facts.ts';

/** What a link to a page may end in: its points, headings, figures, and its problems and measures. */
export function anchorsOf({ points, openingSubheadings, marks, fences }: BodyFacts): string[] {
  return [
    ...points.flatMap(({ fragment: point, subheadings }) => [
      point,
      ...subheadings.map(({ fragment }) => fragment),
    ]),
    ...openingSubheadings.map(({ fragment }) => fragment),
    ...marks.map(({ name }) => name),
    ...fences.map(({ fragment }) => fragment),
  ];
}
