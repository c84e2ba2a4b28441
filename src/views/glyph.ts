import type { MeasureKind } from '../domain/claims.ts';
import type { Section } from '../domain/report.ts';

/** What a section claims, a sign each, in the order of its text: ▲ a problem, ○ a measure proposed, ● one said to be done. */
export function viewGlyph({ problems, measures, points }: Section): string {
  const signs = [
    ...problems.map((claim) => ({ claim, sign: '▲' })),
    ...measures.map((claim) => ({ claim, sign: signOfMeasure(claim.kind) })),
  ].map(({ claim, sign }) => ({
    sign,
    point: claim.point,
    at: points.find(({ number }) => number === claim.point)?.text.indexOf(claim.text) ?? 0,
  }));
  return signs
    .toSorted((a, b) => a.point - b.point || a.at - b.at)
    .map(({ sign }) => sign)
    .join('');
}

/** Hollow for what is called for, solid for what is said to be done. */
export function signOfMeasure(kind: MeasureKind | undefined): string {
  return kind === 'proposed' ? '○' : '●';
}
