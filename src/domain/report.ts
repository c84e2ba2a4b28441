import type { Block, Subheading } from './block.ts';
import type { MeasureKind, TieBasis } from './claims.ts';
import type { ClaimId, ContentPath, Route, SectionId, TermSlug } from './ids.ts';
import type { Language } from './language.ts';
import type { Publication } from './publication.ts';
import type { ChapterHead, PageHead, SectionHead, TermHead } from './schema/page.ts';
import type { PointWordings } from './wording.ts';

/** One numbered point of a section: the unit of citation, of search results and of the source's numbering. */
export type Point = {
  readonly number: number;
  /** Its place on the page of its section. */
  readonly fragment: string;
  readonly heading: string;
  /** The prose, paragraphs joined by a blank line; no markup and no editorial notes. */
  readonly text: string;
  /** All that can be read in it, in order. */
  readonly blocks: readonly Block[];
  readonly subheadings: readonly Subheading[];
  readonly wordings: PointWordings;
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

/** A difficulty that the report states. */
export type Problem = Claim &
  Readonly<SectionHead['problems'][string]> & {
    readonly answeredBy: readonly { readonly measure: ClaimId; readonly basis: TieBasis }[];
  };

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
  readonly kind: 'section' | 'chapter';
  /** Of a section its id, of a chapter its slug. */
  readonly id: string;
  /** `1.2` for a section, the chapter's number for a chapter; empty for one without a number. */
  readonly number: string;
  readonly title: string;
  readonly route: Route;
  readonly sentence: string;
  /** The language of both where the original lends the page. */
  readonly fallbackFrom: Origin['fallbackFrom'];
};

/** A section to read next, and why. */
export type Related = { readonly to: SectionId; readonly why: string };

/** Something that happened after the report was written: the edition's own, never the report's. */
export type LaterFact = Readonly<SectionHead['since'][number]> & {
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
  readonly fallbackFrom: Language | undefined;
  /** For a translation: the pieces whose original has changed in substance. */
  readonly stale: readonly StaleUnit[];
};

/** What all pages of the report's text have. */
type TextPage = Origin &
  Readonly<Omit<PageHead, 'translated'>> & {
    readonly route: Route;
    /** All that can be read above the first point, or on a page without points. */
    readonly opening: readonly Block[];
    readonly openingSubheadings: readonly Subheading[];
    readonly points: readonly Point[];
    readonly diagrams: readonly Figure[];
    /** Links out of its text, in order. */
    readonly mentions: readonly Mention[];
    /** Addresses that the page had before. */
    readonly redirects: readonly Route[];
  };

/** What a section's front matter says and other pages have no part in. */
type OwnHead<Head extends PageHead, Resolved extends keyof Head> = Readonly<
  Omit<Head, Resolved | 'translated' | 'formerly'>
>;

export type Section = TextPage &
  OwnHead<SectionHead, 'problems' | 'measures' | 'related' | 'since'> & {
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

export type Chapter = TextPage &
  OwnHead<ChapterHead, 'numbered'> & {
    /** Absent for a preface, an appendix and the like. */
    readonly number: number | undefined;
    readonly slug: string;
    /** The introduction, which is the edition's own: paragraphs joined by a blank line. */
    readonly introduction: string;
    readonly sections: readonly Section[];
  };

/** The first page, or the page about the edition. */
export type FrontPage = TextPage;

/** What the edition says of a term; `domain/schema/page.ts` describes each key. */
export type TermFacts = Readonly<Omit<TermHead, 'formerly' | 'translated'>>;

/** An entry of the glossary. */
export type Term = TermFacts &
  Origin & {
    readonly slug: TermSlug;
    readonly route: Route;
    readonly linkedFrom: readonly Backlink[];
    readonly redirects: readonly Route[];
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
  return [...report.chapters, ...allSections(report), ...report.terms].flatMap(
    ({ redirects, route, title }) => redirects.map((from) => ({ from, to: route, title })),
  );
}
