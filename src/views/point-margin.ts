import { TIE_BASES } from '../domain/claims.ts';
import { type ClaimId, splitClaimId } from '../domain/ids.ts';
import type { Point, Report, Section } from '../domain/report.ts';
import { type ClaimView, type TieView, viewClaims } from './claims.ts';
import { heightBeside, roomBeside } from './margin-room.ts';

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
  /** Ties that are folded, where all would be longer than the point's text: the edition's own reading before the rest. */
  readonly more: readonly MarginTie[];
};

/** What stands beside a point. */
export type PointMargin = {
  /** Whether the signs are explained here, where they first stand. */
  readonly hasLegend: boolean;
  readonly claims: readonly MarginClaim[];
  /** Whether the remarks on a point have room there as well; else they stand below its text. */
  readonly hasRoom: boolean;
};

/** So many ties of a claim are shown if there is room; of fewer, one is never folded alone. */
const MOST = 9;

/**
 * The claims beside a point, in the order of the text, as far as there is room. What stands already under a problem of
 * the same point is not said again: a measure that answers nothing else is listed there alone.
 */
export function viewMargin(report: Report, section: Section, point: Point, isHan: boolean): PointMargin {
  const whole = claimsBeside(report, section, point.number);
  const earlier = [...section.problems, ...section.measures].some((claim) => claim.point < point.number);
  const hasLegend = whole.length > 0 && !earlier;
  const room = roomBeside(section, point, isHan, hasLegend);
  const choices = Array.from({ length: MOST + 1 }, (_, index) => fold(whole, MOST - index));
  const claims = choices.find((choice) => heightOf(choice, isHan) <= room) ?? fold(whole, 0);
  const remarks = point.blocks.filter(({ kind }) => kind === 'note' || kind === 'footnote');
  const texts = remarks.flatMap(({ kind, text }) => (kind === 'note' ? [text, '注'] : [text]));
  return { hasLegend, claims, hasRoom: heightOf(claims, isHan) + heightBeside(texts, isHan) <= room };
}

/** The claims with so many ties each at most. */
function fold(claims: readonly MarginClaim[], most: number): readonly MarginClaim[] {
  return claims.map((claim) => {
    if (claim.ties.length <= most + 1) return claim; // its head takes the line of the one that it would hide
    const ranked = claim.ties.toSorted((a, b) => rankOf(a) - rankOf(b));
    return { ...claim, ties: ranked.slice(0, most), more: ranked.slice(most) };
  });
}

/** What the report ties, and what stands in the same section, comes first. */
function rankOf({ basis, mark }: MarginTie): number {
  return TIE_BASES.indexOf(basis) - (mark ? TIE_BASES.length : 0);
}

function heightOf(claims: readonly MarginClaim[], isHan: boolean): number {
  const texts = claims.flatMap(({ view, ties, more }) => [
    view.claim.title,
    ...(view.ties.length === 0 ? ['…'] : []),
    ...(more.length > 0 ? ['…'] : []),
    ...ties.map(({ title, number }) => `${number} ${title}`),
  ]);
  return heightBeside(texts, isHan);
}

function claimsBeside(report: Report, section: Section, point: number): readonly MarginClaim[] {
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
      return { view, mark: splitClaimId(view.claim.id).name, ties, more: [] };
    });
}
