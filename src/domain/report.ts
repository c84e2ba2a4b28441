import type { ClaimId, ContentPath, Route, SectionId, TermSlug } from './ids.ts';
import type { Language } from './language.ts';

/** One numbered point of a section: the unit of citation, of search results and of the source's numbering. */
export type Point = {
  readonly number: number;
  readonly heading: string;
  /** The prose, paragraphs joined by a blank line; no markup and no editorial notes. */
  readonly text: string;
  readonly route: Route;
};

type Claim = {
  readonly id: ClaimId;
  /** Number of the point that states it. */
  readonly point: number;
  /** A name of ours, short enough for lists. */
  readonly title: string;
  /** The prose that states it. */
  readonly text: string;
  readonly route: Route;
};

/** A difficulty that the report states. */
export type Problem = Claim & {
  readonly theme: string;
  /** Whether the edition marks it as one that the report answers nowhere. */
  readonly unanswered: boolean;
  readonly answeredBy: readonly ClaimId[];
};

/** Something that the report says is done, or should be done. */
export type Measure = Claim & {
  /** The problems that it answers; empty where the report names none. */
  readonly answers: readonly ClaimId[];
};

/** A link in running text, with the sentence that gives its reason. */
export type Mention = { readonly path: string; readonly fragment: string; readonly sentence: string };

/** Where something is linked from: a page, and the sentence around the link. */
export type Backlink = {
  /** `1.2` for a section, the chapter's number for a chapter. */
  readonly number: string;
  readonly title: string;
  readonly route: Route;
  readonly sentence: string;
};

/** A section to read next, and why. */
export type Related = { readonly to: SectionId; readonly why: string };

export type Section = {
  /** `1.1` */
  readonly number: string;
  readonly id: SectionId;
  readonly title: string;
  readonly summary: string;
  readonly route: Route;
  readonly contentPath: ContentPath;
  readonly points: readonly Point[];
  readonly problems: readonly Problem[];
  readonly measures: readonly Measure[];
  readonly diagrams: readonly Diagram[];
  readonly related: readonly Related[];
  /** Links out of its text, in order. */
  readonly mentions: readonly Mention[];
  readonly linkedFrom: readonly Backlink[];
  /** Terms that its text links to, in order. */
  readonly terms: readonly TermSlug[];
  /** Addresses that the page had before. */
  readonly formerly: readonly Route[];
};

/** A picture of the edition's own in a section's text. */
export type Diagram = {
  /** Its fragment on the page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** The words in it. */
  readonly labels: readonly string[];
  readonly route: Route;
};

export type Chapter = {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** The introduction, which is the edition's own: paragraphs joined by a blank line. */
  readonly introduction: string;
  readonly route: Route;
  readonly contentPath: ContentPath;
  readonly mentions: readonly Mention[];
  readonly sections: readonly Section[];
  /** Addresses that the page had before. */
  readonly formerly: readonly Route[];
};

/** What a term can be, in the order in which the glossary lists the kinds. */
export const TERM_KINDS = ['law', 'institution', 'company', 'product', 'technology', 'practice'] as const;

type Optional = string | undefined;

/** What the edition says of a term; `domain/schema/page.ts` describes each key. */
export type TermFacts = {
  readonly title: string;
  readonly kind: (typeof TERM_KINDS)[number];
  readonly summary: string;
  readonly names: readonly string[];
  readonly english: string;
  readonly abbreviation?: Optional;
  readonly traditional?: Optional;
  readonly law?:
    | {
        readonly officialTitle?: Optional;
        readonly issuer?: Optional;
        readonly number?: Optional;
        readonly adopted?: Optional;
        readonly effective?: Optional;
        readonly link?: Optional;
      }
    | undefined;
  readonly note?: Optional;
};

/** An entry of the glossary. */
export type Term = TermFacts & {
  readonly slug: TermSlug;
  readonly route: Route;
  readonly contentPath: ContentPath;
  readonly linkedFrom: readonly Backlink[];
  readonly formerly: readonly Route[];
};

/** The linked model of one edition: every page, index and artefact is made from this and nothing else. */
export type Report = {
  readonly title: string;
  readonly language: Language;
  readonly chapters: readonly Chapter[];
  readonly terms: readonly Term[];
};

/** The sections in reading order. */
export function allSections(report: Report): readonly Section[] {
  return report.chapters.flatMap((chapter) => chapter.sections);
}

/** All problems, in reading order. */
export function allProblems(report: Report): readonly Problem[] {
  return allSections(report).flatMap((section) => section.problems);
}

/** All measures, in reading order. */
export function allMeasures(report: Report): readonly Measure[] {
  return allSections(report).flatMap((section) => section.measures);
}

/** An address that a page had before, with the page's own and its title. */
export type Redirect = { readonly from: Route; readonly to: Route; readonly title: string };

/** Where old addresses lead, in the order of the pages. */
export function allRedirects(report: Report): readonly Redirect[] {
  return [...report.chapters, ...allSections(report), ...report.terms].flatMap(({ formerly, route, title }) =>
    formerly.map((from) => ({ from, to: route, title })),
  );
}
