import type { PictureFacts } from '../content/facts.ts';
import type { PlaceId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Publication } from '../domain/publication.ts';
import type { LaterFact, Measure, Problem, TermFacts, TieBasis } from '../domain/report.ts';
import type { BookNode } from './nodes.ts';

/**
 * An edition as one text: what everything is written from that is not the site's pages, on paper, in an e-reader, as
 * one page, as Markdown. It knows no words of the interface and no addresses but those below the site's own.
 */
export type Book = {
  readonly language: Language;
  /** First segment of the edition's addresses with a slash at its end; empty for the original. */
  readonly prefix: string;
  readonly publication: Publication;
  /** In reading order: the home page, each chapter with its sections, the terms, the page about the edition. */
  readonly pages: readonly BookPage[];
  /** Each page and place that has a name; links within the book lead to these. */
  readonly places: ReadonlyMap<PlaceId, Place>;
  /** The picture files that its text shows, by path from the content folder. */
  readonly pictures: ReadonlyMap<string, PictureFacts>;
};

/** Where something is in the book. */
export type Place = {
  readonly page: PlaceId;
  /** Its id within its page, the same as on the site; empty for the page itself. */
  readonly fragment: string;
  /** On the site, below its base path: `en/market/policy/#p1`. */
  readonly address: string;
};

export type BookPage = FrontPage | ChapterPage | SectionPage | TermPage;

type Page<Kind extends string> = {
  readonly kind: Kind;
  readonly id: PlaceId;
  /** Below the base path of the site: `en/market/policy/`. */
  readonly address: string;
  readonly title: string;
  /** Of the text: that of the original where it lends the page. */
  readonly lang: Language;
  readonly summary: string;
  readonly body: readonly BookNode[];
};

export type FrontPage = Page<'home' | 'about'>;

export type ChapterPage = Page<'chapter'> & {
  /** Absent for a preface and the like. */
  readonly number: number | undefined;
  readonly sections: readonly PlaceId[];
};

export type SectionPage = Page<'section'> & {
  /** `1.1`; empty in a chapter without a number. */
  readonly number: string;
  readonly chapter: PlaceId;
  /** Its problems and measures, in the order of the text. */
  readonly claims: readonly BookClaim[];
  readonly related: readonly { readonly to: PlaceId; readonly why: string }[];
  /** What happened since, oldest first. */
  readonly since: readonly (Omit<LaterFact, 'fragment' | 'route'> & { readonly id: PlaceId })[];
  readonly linkedFrom: readonly Backlink[];
};

export type TermPage = Page<'term'> & {
  readonly facts: TermFacts;
  readonly linkedFrom: readonly Backlink[];
};

/** A page that leads here, and the sentence that does. */
export type Backlink = { readonly from: PlaceId; readonly sentence: string };

/** A problem with the measures that answer it, or a measure with the problems that it answers. */
export type BookClaim = {
  /** Of its words in the text. */
  readonly id: PlaceId;
  readonly ties: readonly Tie[];
} & (
  | { readonly kind: 'problem'; readonly claim: Problem }
  | { readonly kind: 'measure'; readonly claim: Measure }
);

/** The other end of a tie: the id of its claim; and who ties them. */
export type Tie = { readonly to: PlaceId; readonly basis: TieBasis };
