import type { MeasureKind, TieBasis } from '../domain/claims.ts';
import type { ClaimId, Route } from '../domain/ids.ts';
import { allSections, type Measure, type Origin, type Problem, type Report } from '../domain/report.ts';

/** The other end of a tie, as a list names it. */
export type TieView = {
  readonly id: ClaimId;
  /** The section's number. */
  readonly number: string;
  readonly title: string;
  readonly route: Route;
  /** Who says that measure and problem belong together. */
  readonly basis: TieBasis;
  /** The language of the title where the original lends it. */
  readonly fallbackFrom: Origin['fallbackFrom'];
  /** Of a measure: whether the report calls for it or says that it is done. */
  readonly kind: MeasureKind | undefined;
};

/** A claim with what it is tied to: a problem with its measures, or a measure with its problems. */
export type ProblemView = {
  readonly kind: 'problem';
  readonly claim: Problem;
  readonly number: string;
  /** The language of its text where the original lends it. */
  readonly fallbackFrom: Origin['fallbackFrom'];
  readonly ties: readonly TieView[];
};
export type MeasureView = {
  readonly kind: 'measure';
  readonly claim: Measure;
  readonly number: string;
  /** The language of its text where the original lends it. */
  readonly fallbackFrom: Origin['fallbackFrom'];
  readonly ties: readonly TieView[];
};
export type ClaimView = ProblemView | MeasureView;

/** All claims of a report by id, in reading order, each with its ties as links; made once a report. */
export function viewClaims(report: Report): ReadonlyMap<ClaimId, ClaimView> {
  const known = views.get(report);
  if (known) return known;
  const made = makeViews(report);
  views.set(report, made);
  return made;
}

const views = new WeakMap<Report, ReadonlyMap<ClaimId, ClaimView>>();

function makeViews(report: Report): ReadonlyMap<ClaimId, ClaimView> {
  const sections = allSections(report);
  const ends = new Map<ClaimId, Omit<TieView, 'basis'>>(
    sections.flatMap(({ number, fallbackFrom, problems, measures }) =>
      [...problems, ...measures].map((claim): [ClaimId, Omit<TieView, 'basis'>] => {
        const { id, title, route } = claim;
        return [
          id,
          { id, number, title, route, fallbackFrom, kind: 'kind' in claim ? claim.kind : undefined },
        ];
      }),
    ),
  );
  const tie = (id: ClaimId, basis: TieBasis): TieView[] => {
    const end = ends.get(id);
    return end ? [{ ...end, basis }] : [];
  };
  return new Map<ClaimId, ClaimView>(
    sections.flatMap(({ number, fallbackFrom, problems, measures }) => [
      ...problems.map((claim): [ClaimId, ClaimView] => [
        claim.id,
        {
          kind: 'problem',
          claim,
          number,
          fallbackFrom,
          ties: claim.answeredBy.flatMap(({ measure, basis }) => tie(measure, basis)),
        },
      ]),
      ...measures.map((claim): [ClaimId, ClaimView] => [
        claim.id,
        {
          kind: 'measure',
          claim,
          number,
          fallbackFrom,
          ties: claim.ties.flatMap(({ problem, basis }) => tie(problem, basis)),
        },
      ]),
    ]),
  );
}
