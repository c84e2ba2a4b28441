import { orderOfTie } from '../domain/claims.ts';
import { problemRoute, type Route, splitClaimId, splitSectionId } from '../domain/ids.ts';
import type { Chapter, Report } from '../domain/report.ts';
import { type ProblemView, type TieView, viewClaims } from './claims.ts';
import { signOfMeasure } from './glyph.ts';

/** A problem and its measures, a dot each: what the report ties before what the editors tie, proposals first. */
export type DotRow = {
  readonly problem: ProblemView;
  readonly dots: readonly TieView[];
  /** Where its measures are named. */
  readonly route: Route;
};

/** The problems of a chapter. */
export type DotChapter = { readonly chapter: Chapter; readonly rows: readonly DotRow[] };

/** The whole report at a glance. */
export type DotChart = {
  readonly chapters: readonly DotChapter[];
  /** Whether there are too many problems for one screen, so that each chapter is a row and they are folded in it. */
  readonly isFolded: boolean;
};

/** So many rows stand on a screen. */
const SCREEN = 30;

/** Reads the chart off the model: chapters that state a problem, in reading order. */
export function viewDotChart(report: Report): DotChart {
  const problems = [...viewClaims(report).values()].filter((view) => view.kind === 'problem');
  const chapters = report.chapters.flatMap((chapter) => {
    const rows = problems.filter(({ claim }) => chapterOf(claim.id) === chapter.slug).map(viewDotRow);
    return rows.length > 0 ? [{ chapter, rows }] : [];
  });
  return { chapters, isFolded: problems.length > SCREEN };
}

/** A problem's row of dots. */
export function viewDotRow(problem: ProblemView): DotRow {
  const rankOf = ({ basis, kind }: TieView) => orderOfTie(basis, kind ?? 'reported');
  return {
    problem,
    dots: problem.ties.toSorted((a, b) => rankOf(a) - rankOf(b)),
    route: problemRoute(problem.claim.id),
  };
}

/** The dots of the ties on a basis, as text. */
export function signsOf(dots: readonly TieView[], basis: TieView['basis']): string {
  return dots
    .filter((dot) => dot.basis === basis)
    .map(({ kind }) => signOfMeasure(kind))
    .join('');
}

function chapterOf(id: ProblemView['claim']['id']): string {
  return splitSectionId(splitClaimId(id).section).chapter;
}
