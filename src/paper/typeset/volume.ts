import type { PlaceId } from '../../domain/ids.ts';
import type { Language } from '../../domain/language.ts';
import type { ClaimLists } from '../claim-lists.ts';
import type { Entry } from '../entries.ts';
import type { Imprint } from '../imprint.ts';
import type { LaterEntry } from '../later-list.ts';
import type { TermGroup } from '../term-groups.ts';
import type { VolumePicture } from '../volume-picture.ts';
import type { TypesetNode } from './nodes.ts';

/** A report, or a chapter of it, as the template of Typst gets it. */
export type Volume = {
  readonly data: VolumeData;
  /** By the names that the data has for them. */
  readonly pictures: ReadonlyMap<string, VolumePicture>;
};

export type VolumeData = Imprint &
  ClaimLists & {
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
    readonly labels: Readonly<Record<string, string>>;
    /** What stands before and behind the number of a page. */
    readonly pageWords: readonly [string, string];
    /** What stands before and behind an aside. */
    readonly asideMarks: readonly [string, string];
    readonly home: Part | null;
    readonly chapters: readonly ChapterPart[];
    readonly since: readonly LaterEntry[];
    readonly terms: readonly TermGroup[];
    readonly about: Part | null;
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

export type Excerpt = {
  readonly chapter: PlaceId;
  /** The pages of all places in the whole report. */
  readonly pages: Readonly<Record<string, number>>;
};
