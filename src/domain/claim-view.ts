import type { ClaimId, Route } from './ids.ts';
import { allSections, type Measure, type Problem, type Report, type Section } from './report.ts';

/** A claim as a list names it. */
export type ClaimLink = {
  readonly id: ClaimId;
  readonly number: string;
  readonly title: string;
  readonly route: Route;
};

/** A claim with what it is tied to: a problem with its measures, or a measure with its problems. */
export type ClaimView =
  | {
      readonly kind: 'problem';
      readonly claim: Problem;
      readonly number: string;
      readonly ties: readonly ClaimLink[];
    }
  | {
      readonly kind: 'measure';
      readonly claim: Measure;
      readonly number: string;
      readonly ties: readonly ClaimLink[];
    };

/** All claims of a report by id, in reading order, each with its ties as links. */
export function viewClaims(report: Report): ReadonlyMap<ClaimId, ClaimView> {
  const links = new Map(
    allSections(report).flatMap(({ number, problems, measures }) =>
      [...problems, ...measures].map(({ id, title, route }) => [id, { id, number, title, route }] as const),
    ),
  );
  const linksTo = (ids: readonly ClaimId[]) => ids.flatMap((id) => links.get(id) ?? []);
  return new Map(
    allSections(report).flatMap(({ number, problems, measures }): [ClaimId, ClaimView][] => [
      ...problems.map((claim): [ClaimId, ClaimView] => [
        claim.id,
        { kind: 'problem', claim, number, ties: linksTo(claim.answeredBy) },
      ]),
      ...measures.map((claim): [ClaimId, ClaimView] => [
        claim.id,
        { kind: 'measure', claim, number, ties: linksTo(claim.answers) },
      ]),
    ]),
  );
}

/** The claims of one section, by the name that its text gives them. */
export function claimsOfSection(report: Report, section: Section): ReadonlyMap<string, ClaimView> {
  const views = viewClaims(report);
  return new Map(
    [...section.problems, ...section.measures].flatMap(({ id }) => {
      const view = views.get(id);
      return view ? [[id.slice(id.indexOf('#') + 1), view] as const] : [];
    }),
  );
}
