import type { Block, Subheading } from './block.ts';
import type { ClaimId, ContentPath, Route, SectionId, TermSlug } from './ids.ts';
import type { Language } from './language.ts';
import type { Publication } from './publication.ts';

/** One numbered point of a section: the unit of citation, of search results and of the source's numbering. */
export type Point = {
  readonly number: number;
  readonly heading: string;
  /** The prose, paragraphs joined by a blank line; no markup and no editorial notes. */
  readonly text: string;
  /** All that can be read in it, in order. */
  readonly blocks: readonly Block[];
  readonly subheadings: readonly Subheading[];
  readonly route: Route;
};

type Claim = {
  readonly id: ClaimId;
  /** Number of the point that states it. */
  readonly point: number;
  /** A name of ours, short enough for lists. */
  readonly title: string;
  /** The words that state it. */
  readonly text: string;
  readonly route: Route;
};

/** Who says that a measure answers a problem: the report itself, or this edition. */
export const TIE_BASES = ['report', 'edition'] as const;
export type TieBasis = (typeof TIE_BASES)[number];

/** A difficulty that the report states. */
export type Problem = Claim & {
  /** Id of one of the publication's themes. */
  readonly theme: string;
  /** What is difficult, in one sentence of ours. */
  readonly statement: string;
  /** Whether the edition marks it as one that the report answers nowhere. */
  readonly unanswered: boolean;
  readonly answeredBy: readonly { readonly measure: ClaimId; readonly basis: TieBasis }[];
};

/** Whether the report calls for a measure, or says that it is taken or tried. */
export const MEASURE_KINDS = ['proposed', 'reported'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Something that the report says is done, or should be done. */
export type Measure = Claim & {
  readonly kind: MeasureKind;
  /** The problems that it answers; may be none. */
  readonly ties: readonly { readonly problem: ClaimId; readonly basis: TieBasis }[];
};

/** A link in running text, with the sentence that gives its reason. */
export type Mention = { readonly path: string; readonly fragment: string; readonly sentence: string };

/** Where something is linked from: a page, and the sentence around the link. */
export type Backlink = {
  /** `1.2` for a section, the chapter's number for a chapter; empty for one without a number. */
  readonly number: string;
  readonly title: string;
  readonly route: Route;
  readonly sentence: string;
  /** The language of both where the original lends the page. */
  readonly lentBy: Origin['lentBy'];
};

/** A section to read next, and why. */
export type Related = { readonly to: SectionId; readonly why: string };

/** Where a fact is taken from. */
export type Source = {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  /** ISO 8601, as far as it is known. */
  readonly date: string;
};

/** Something that happened after the report was written: the edition's own, never the report's. */
export type LaterFact = {
  /** ISO 8601. */
  readonly date: string;
  readonly text: string;
  /** The issuer's own first. */
  readonly sources: readonly Source[];
  /** Its fragment on the page of its section. */
  readonly fragment: string;
  readonly route: Route;
};

/** A picture drawn from the text, or a picture file, in a page's text. */
export type Figure = {
  /** Its fragment on the page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** What the editor chose in drawing it; empty if nothing is said. */
  readonly caption: string;
  /** Mermaid's source of it. */
  readonly source: string;
  /** The words in it. */
  readonly labels: readonly string[];
  readonly route: Route;
};

/** A piece of a translation whose original says something else by now. */
export type StaleUnit = {
  /** `p2`, `summary`, `problems.rivals`, …: `model/translation-units.ts` lists them. */
  readonly unit: string;
  /** What the original said when it was translated; `undefined` if that is not known. */
  readonly before: string | undefined;
  /** What it says now; `undefined` if that piece of it is gone. */
  readonly now: string | undefined;
};

/** Where the text of a page comes from. */
export type Origin = {
  /** The path that its file has, or would have if somebody had written it. */
  readonly contentPath: ContentPath;
  /** The file that is edited to change it: the same, unless it is converted or lent. */
  readonly source: ContentPath;
  /** The language of its text where there is no translation and the original stands in. */
  readonly lentBy: Language | undefined;
  /** For a translation: the pieces whose original has changed in substance. */
  readonly stale: readonly StaleUnit[];
};

/** What all pages of the report's text have. */
type TextPage = Origin & {
  readonly title: string;
  readonly summary: string;
  readonly route: Route;
  /** All that can be read above the first point, or on a page without points. */
  readonly opening: readonly Block[];
  readonly openingSubheadings: readonly Subheading[];
  readonly points: readonly Point[];
  readonly diagrams: readonly Figure[];
  /** Links out of its text, in order. */
  readonly mentions: readonly Mention[];
  /** Addresses that the page had before. */
  readonly formerly: readonly Route[];
};

export type Section = TextPage & {
  /** `1.1`; empty in a chapter without a number. */
  readonly number: string;
  readonly id: SectionId;
  readonly problems: readonly Problem[];
  readonly measures: readonly Measure[];
  readonly related: readonly Related[];
  /** What happened since, oldest first. */
  readonly since: readonly LaterFact[];
  readonly linkedFrom: readonly Backlink[];
  /** Terms that its text links to, in order. */
  readonly terms: readonly TermSlug[];
};

export type Chapter = TextPage & {
  /** Absent for a preface, an appendix and the like. */
  readonly number: number | undefined;
  readonly slug: string;
  /** The introduction, which is the edition's own: paragraphs joined by a blank line. */
  readonly introduction: string;
  readonly sections: readonly Section[];
};

/** The first page, or the page about the edition. */
export type FrontPage = TextPage;

type Optional = string | undefined;

/** What the edition says of a term; `domain/schema/page.ts` describes each key. */
export type TermFacts = {
  readonly title: string;
  /** Id of one of the publication's kinds of terms. */
  readonly kind: string;
  readonly summary: string;
  readonly names: readonly string[];
  /** True other names that people use and the text does not. */
  readonly aliases: readonly string[];
  /** What is no name of it and helps to find it: kinds, parts, tools, companies; also among `names`, if the text has it. */
  readonly related: readonly string[];
  readonly english?: Optional;
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
export type Term = TermFacts &
  Origin & {
    readonly slug: TermSlug;
    readonly route: Route;
    readonly linkedFrom: readonly Backlink[];
    readonly formerly: readonly Route[];
  };

/** The linked text of one language. */
export type Report = {
  readonly publication: Publication;
  /** For a translation: the texts of the publication whose original has changed in substance. */
  readonly stale: readonly StaleUnit[];
  readonly chapters: readonly Chapter[];
  readonly terms: readonly Term[];
  readonly home: FrontPage | undefined;
  readonly about: FrontPage | undefined;
};

/** A report in one language, and where it lives: every page, index and artefact is made from this and nothing else. */
export type Edition = {
  readonly language: Language;
  /** First segment of its addresses with a slash at its end; empty for the original. */
  readonly prefix: string;
  readonly report: Report;
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
