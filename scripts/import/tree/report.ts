import type { FootnoteDefinition, RootContent } from 'mdast';
import type { Metadata, SourcePlace } from './document.ts';

/** A report as the layout has it: chapters, their sections, and in these headings from level 2 on. */
export type Report = {
  readonly metadata: Metadata;
  /** What stands before the first chapter. */
  readonly front: PageBody;
  readonly chapters: readonly ChapterPart[];
  /** Footnotes by their names in the source; each page gets those that it refers to. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
};

/** What stands on a page. */
export type PageBody = {
  readonly blocks: readonly RootContent[];
  /** Names by which links lead to places on the page, each with the fragment of the place. */
  readonly anchors: ReadonlyMap<string, string>;
};

export type PagePart = PageBody & {
  readonly title: string;
  /** What the source itself calls it in addresses. */
  readonly slug: string | undefined;
  readonly place: SourcePlace;
};

export type ChapterPart = PagePart & {
  /** Whether it is a preface, an appendix and the like. */
  readonly isUnnumbered: boolean;
  readonly sections: readonly PagePart[];
};
