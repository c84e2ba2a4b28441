import type { ContentPath, Route, SectionId } from './ids.ts';
import type { Language } from './language.ts';

/** One numbered point of a section: the unit of citation, of search results and of the source's numbering. */
export type Point = {
  readonly number: number;
  readonly heading: string;
  /** The prose, paragraphs joined by a blank line; no markup and no editorial notes. */
  readonly text: string;
  readonly route: Route;
};

export type Section = {
  /** `1.1` */
  readonly number: string;
  readonly id: SectionId;
  readonly title: string;
  readonly summary: string;
  readonly route: Route;
  readonly contentPath: ContentPath;
  readonly points: readonly Point[];
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
  readonly sections: readonly Section[];
};

/** The linked model of one edition: every page, index and artefact is made from this and nothing else. */
export type Report = {
  readonly title: string;
  readonly language: Language;
  readonly chapters: readonly Chapter[];
};

/** The sections in reading order. */
export function allSections(report: Report): readonly Section[] {
  return report.chapters.flatMap((chapter) => chapter.sections);
}
