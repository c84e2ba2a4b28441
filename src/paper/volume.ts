import type { PlaceId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { TypesetNode } from './typeset.ts';
import type { VolumePicture } from './typeset-text.ts';

/** A report, or a chapter of it, as the template of Typst gets it. */
export type Volume = {
  readonly data: VolumeData;
  /** By the names that the data has for them. */
  readonly pictures: ReadonlyMap<string, VolumePicture>;
};

/** A line of a list that leads to a place of the book. */
export type Entry = { readonly to: PlaceId; readonly number: string; readonly title: string };

/** A text with an address, if it has one. */
export type Said = { readonly text: string; readonly url: string | null };

export type VolumeData = {
  readonly language: Language;
  readonly typography: 'chinese' | 'latin';
  readonly serif: readonly string[];
  readonly sans: readonly string[];
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly subtitle: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  /** Year, month, day, as far as they are known. */
  readonly date: readonly number[];
  /** What the cover says below the title, and at its foot. */
  readonly cover: { readonly lines: readonly string[]; readonly notices: readonly Said[] };
  readonly labels: Readonly<Record<string, string>>;
  /** What stands before and behind the number of a page. */
  readonly pageWords: readonly [string, string];
  /** What stands before and behind an aside. */
  readonly asideMarks: readonly [string, string];
  readonly home: Part | null;
  readonly chapters: readonly ChapterPart[];
  readonly glance: readonly GlanceRow[];
  readonly problems: readonly ProblemGroup[];
  readonly unbound: readonly (Entry & { readonly said: string })[];
  readonly since: readonly LaterEntry[];
  readonly terms: readonly TermGroup[];
  readonly about: Part | null;
  readonly colophon: readonly { readonly label: string; readonly said: Said }[];
  /** Every place of the book, with its address on the site; empty while that has none. */
  readonly places: Readonly<Record<string, string>>;
  /** Of a chapter by itself: which, and where the rest of the report is. */
  readonly only: Excerpt | null;
};

export type Part = {
  readonly id: PlaceId;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  readonly body: readonly TypesetNode[];
};

export type ChapterPart = Part & {
  /** `一`, and `第一章`; empty for a preface and the like. */
  readonly numeral: string;
  readonly label: string;
  readonly sections: readonly SectionPart[];
};

export type SectionPart = Part & {
  readonly number: string;
  readonly related: readonly (Entry & { readonly why: string })[];
  /** How much has come since, and when last; empty if nothing has. */
  readonly since: string;
  /** ▲ and ● in the order of the text. */
  readonly marks: readonly ('problem' | 'measure')[];
};

/** A problem with a dot for each measure that answers it. */
export type GlanceRow = Entry & {
  readonly dots: readonly { readonly kind: 'proposed' | 'reported'; readonly basis: 'report' | 'edition' }[];
};

export type ProblemGroup = {
  /** Of a theme; empty where there are none. */
  readonly name: string;
  readonly problems: readonly (Entry & {
    readonly statement: string;
    readonly ties: readonly (Entry & { readonly said: string })[];
  })[];
};

export type LaterEntry = Entry & {
  readonly id: PlaceId;
  readonly day: string;
  readonly text: string;
  readonly sources: readonly (Said & { readonly aside: string })[];
};

export type TermGroup = {
  readonly initial: string;
  readonly terms: readonly {
    readonly id: PlaceId;
    readonly title: string;
    readonly aside: string;
    readonly summary: string;
    readonly facts: readonly { readonly label: string; readonly said: Said }[];
    readonly from: readonly Entry[];
  }[];
};

export type Excerpt = {
  readonly chapter: PlaceId;
  /** The pages of all places in the whole report. */
  readonly pages: Readonly<Record<string, number>>;
};
