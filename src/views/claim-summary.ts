import type { Report } from '../domain/report.ts';
import { type MeasureView, type ProblemView, viewClaims } from './claims.ts';

/** The report's problems and measures, counted. */
export type ClaimSummary = {
  readonly problems: readonly ProblemView[];
  readonly measures: readonly MeasureView[];
  /** Measures for which neither the report nor the edition names a problem. */
  readonly unbound: readonly MeasureView[];
  readonly unanswered: number;
  readonly proposed: number;
  readonly reported: number;
  /** Problems and measures together. */
  readonly total: number;
};

/** Counts what a report claims. */
export function summariseClaims(report: Report): ClaimSummary {
  const views = [...viewClaims(report).values()];
  const problems = views.filter((view) => view.kind === 'problem');
  const measures = views.filter((view) => view.kind === 'measure');
  const ofKind = (kind: string) => measures.filter(({ claim }) => claim.kind === kind).length;
  return {
    problems,
    measures,
    unbound: measures.filter(({ ties }) => ties.length === 0),
    unanswered: problems.filter(({ ties }) => ties.length === 0).length,
    proposed: ofKind('proposed'),
    reported: ofKind('reported'),
    total: views.length,
  };
}
