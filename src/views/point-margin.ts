import { type ClaimId, splitClaimId } from '../domain/ids.ts';
import type { Report, Section } from '../domain/report.ts';
import { type ClaimView, type TieView, viewClaims } from './claims.ts';

/** The other end of a tie, as a margin names it. */
export type MarginTie = TieView & {
  /** The name of its mark, if that stands in the same section. */
  readonly mark: string | undefined;
};

/** A claim of a point, as the margin beside it shows it. */
export type MarginClaim = {
  readonly view: ClaimView;
  /** The name of its mark in the text. */
  readonly mark: string;
  readonly ties: readonly MarginTie[];
  /** Ties that are folded, where there are many: all of them the edition's own reading. */
  readonly more: readonly MarginTie[];
};

/** With more ties than this, the edition's own are folded. */
const MANY = 4;

/**
 * The claims beside a point, in the order of the text. What stands already under a problem of the same point is
 * not said again: a measure that answers nothing else is listed there alone.
 */
export function viewMargin(report: Report, section: Section, point: number): readonly MarginClaim[] {
  const views = viewClaims(report);
  const claims = [...section.problems, ...section.measures]
    .filter((claim) => claim.point === point)
    .flatMap(({ id }) => views.get(id) ?? []);
  const here = new Set<ClaimId>(claims.map(({ claim }) => claim.id));
  return claims
    .map((view) => ({
      view,
      outside: view.kind === 'problem' ? view.ties : view.ties.filter(({ id }) => !here.has(id)),
    }))
    .filter(({ view, outside }) => outside.length > 0 || view.ties.length === 0)
    .map(({ view, outside }) => {
      const ties = outside.map((tie) => {
        const { section: at, name } = splitClaimId(tie.id);
        return { ...tie, mark: at === section.id ? name : undefined };
      });
      const shown = ties.length > MANY ? ties.filter(({ basis, mark }) => basis === 'report' || mark) : ties;
      return {
        view,
        mark: splitClaimId(view.claim.id).name,
        ties: shown,
        more: ties.filter((tie) => !shown.includes(tie)),
      };
    });
}
