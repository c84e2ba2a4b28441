import type {
  BodyFacts,
  ChapterFacts,
  Drawings,
  FrontPageFacts,
  SectionFacts,
  TermPageFacts,
} from '../content/facts.ts';
import {
  claimId,
  frontRoute,
  pageRoute,
  parseRedirect,
  parseTermPath,
  type Route,
  readClaimReference,
  readSectionReference,
  sinceFragment,
  termRoute,
  withFragment,
} from '../domain/ids.ts';
import type {
  Chapter,
  Figure,
  FrontPage,
  LaterFact,
  Measure,
  Point,
  Problem,
  Section,
  Term,
} from '../domain/report.ts';
import type { SectionHead } from '../domain/schema/page.ts';
import type { PointWordings } from '../domain/wording.ts';
import { proseOfBlocks } from '../markdown/blocks.ts';
import type { SectionWordings } from './find-wordings.ts';

/**
 * The facts of a section as the report has them, ties to other pages left open; `undefined` if its front matter
 * does not hold.
 *
 * @param numbered whether its chapter has a number.
 * @param wordings what its points said before, by fragment.
 */
export function extractSection(
  facts: SectionFacts,
  numbered: boolean,
  drawings: Drawings,
  wordings?: SectionWordings,
): Section | undefined {
  const { head, name, id, body } = facts;
  if (!head || !name.section) return undefined;
  const route = pageRoute(name);
  const { problems: _, measures: __, related, since, formerly, translated: ___, ...own } = head;
  return {
    ...own,
    ...extractBody(body, route, drawings, wordings),
    number: numbered ? `${name.chapter.number}.${name.section.number}` : '',
    id,
    route,
    ...facts.origin,
    problems: extractProblems(facts, route),
    measures: extractMeasures(facts, route),
    related: related.map(({ to, why }) => ({ to: readSectionReference(to), why })),
    since: extractSince(since, route),
    linkedFrom: [],
    terms: [...new Set(body.mentions.flatMap(({ path }) => parseTermPath(path)?.slug ?? []))],
    redirects: readRedirects(formerly),
  };
}

/** The facts of a chapter page, with its sections. */
export function extractChapter(
  { head, name, origin, body }: ChapterFacts,
  sections: readonly Section[],
  drawings: Drawings,
): Chapter | undefined {
  if (!head) return undefined;
  const route = pageRoute(name);
  const { numbered, formerly, translated: _, ...own } = head;
  return {
    ...own,
    ...extractBody(body, route, drawings),
    number: numbered ? name.chapter.number : undefined,
    slug: name.chapter.slug,
    introduction: proseOfBlocks(body.opening),
    route,
    ...origin,
    sections,
    redirects: readRedirects(formerly),
  };
}

/** The first page, or the page about the edition. */
export function extractFrontPage(
  { head, origin, kind, body }: FrontPageFacts,
  drawings: Drawings,
): FrontPage | undefined {
  if (!head) return undefined;
  const route = frontRoute(kind);
  const { translated: _, ...own } = head;
  return { ...own, ...extractBody(body, route, drawings), ...origin, route, redirects: [] };
}

/** The facts of a glossary entry. */
export function extractTerm({ head, slug, origin }: TermPageFacts): Term | undefined {
  if (!head) return undefined;
  const { formerly, translated: _, ...facts } = head;
  return {
    ...facts,
    slug,
    route: termRoute(slug),
    ...origin,
    linkedFrom: [],
    redirects: readRedirects(formerly),
  };
}

const UNKNOWN: PointWordings = { since: undefined, former: [] };

function extractBody(body: BodyFacts, route: Route, drawings: Drawings, wordings?: SectionWordings) {
  return {
    opening: body.opening,
    openingSubheadings: body.openingSubheadings,
    points: body.points.map(
      ({ number, fragment, heading, blocks, subheadings }): Point => ({
        number,
        fragment,
        heading,
        text: proseOfBlocks(blocks),
        blocks,
        subheadings,
        wordings: wordings?.get(fragment) ?? UNKNOWN,
        route: withFragment(route, fragment),
      }),
    ),
    diagrams: extractFigures(body, route, drawings),
    mentions: body.mentions,
  };
}

function extractFigures({ fences }: BodyFacts, route: Route, drawings: Drawings): Figure[] {
  return fences.map(({ fragment, source, title, alt, caption }) => {
    const outcome = drawings.get(source);
    const labels = outcome && 'labels' in outcome ? outcome.labels : [];
    return { id: fragment, title, alt, caption, labels, route: withFragment(route, fragment) };
  });
}

function extractProblems({ head, id, body }: SectionFacts, route: Route): Problem[] {
  return body.marks.flatMap(({ kind, name, point, text }): Problem[] => {
    const entry = kind === 'Problem' && head && Object.hasOwn(head.problems, name) && head.problems[name];
    if (!entry) return [];
    const claim = { id: claimId(id, name), point, text, route: withFragment(route, name) };
    return [{ ...claim, ...entry, answeredBy: [] }];
  });
}

function extractMeasures({ head, id, body }: SectionFacts, route: Route): Measure[] {
  return body.marks.flatMap(({ kind, name, point, text }): Measure[] => {
    const entry = kind === 'Measure' && head && Object.hasOwn(head.measures, name) && head.measures[name];
    if (!entry) return [];
    const ties = Object.entries(entry.answers).map(([problem, basis]) => ({
      problem: readClaimReference(id, problem),
      basis,
    }));
    const claim = { id: claimId(id, name), point, text, route: withFragment(route, name) };
    return [{ ...claim, title: entry.title, kind: entry.kind, ties }];
  });
}

function extractSince(written: SectionHead['since'], route: Route): LaterFact[] {
  const days = new Map<string, number>();
  return written
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .map((fact) => {
      const nth = (days.get(fact.date) ?? 0) + 1;
      days.set(fact.date, nth);
      const fragment = sinceFragment(fact.date, nth);
      return { ...fact, fragment, route: withFragment(route, fragment) };
    });
}

function readRedirects(written: readonly string[]): Route[] {
  return written.flatMap((address) => parseRedirect(address) ?? []);
}
