/** A name with the id that the text uses for it. */
export type Named = { readonly id: string; readonly name: string };

/** How a rule of typography is taken in this publication. */
export type RuleSetting = 'off' | 'warning';

/**
 * What a publication is, as `report.yaml` says it; the names are those of MyST's project front matter
 * (https://mystmd.org/guide/frontmatter) where it has one. What is absent is not shown.
 */
export type Publication = {
  readonly title: string;
  /** The title, broken where it may be broken on the title page. */
  readonly titleLines: readonly string[];
  readonly subtitle: string | undefined;
  /** For search engines and link previews. */
  readonly description: string;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** When the report itself came out: ISO 8601, as far as it is known. */
  readonly date: string | undefined;
  /** The earliest that an undated report can have been written. */
  readonly notBefore: string | undefined;
  /** SPDX identifier of the licence of the text. */
  readonly license: string | undefined;
  readonly keywords: readonly string[];
  /** That the edition is independent of whom it writes about. */
  readonly independence: string | undefined;
  /** Who speaks in the text, and as of when: one line at the head of each section. */
  readonly standing: string | undefined;
  /** What the editors say of the report's problems and measures as a whole. */
  readonly problemsNote: string | undefined;
  /** How the edition is cited. Version and date change with its substance. */
  readonly edition:
    | {
        readonly name: string;
        readonly editor: string;
        readonly version: string;
        /** ISO 8601. */
        readonly date: string;
      }
    | undefined;
  /** What problems are sorted under, in this order. */
  readonly themes: readonly Named[];
  /** What terms can be, in this order. */
  readonly kinds: readonly Named[];
  /** How many points a section has, if all have as many. */
  readonly points: number | undefined;
  /** Words that stand on nearly every page, so that they say little in a question. */
  readonly stopWords: readonly string[];
  /** Words that readers ask with, each list after the word of the text that says the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** What the search box gives as an example. */
  readonly searchExample: string | undefined;
  /** Rules of typography that this publication does not follow, or only by way of advice. */
  readonly typography: Readonly<Record<string, RuleSetting>>;
  /** For a translation: what its texts were made from, unit by unit. */
  readonly translated: Readonly<Record<string, string>> | undefined;
  /** How words are converted into another script where the reviewed table does not know them. */
  readonly conversion: Readonly<Record<string, string>>;
};
