import type { Outcome } from '../diagrams/worker.ts';
import type { Flaw } from '../domain/finding.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import type { NamedTerm } from '../markdown/term-names.ts';
import type { AddressIndex } from './address-index.ts';
import type { ClaimIndex } from './claim-index.ts';

/** A file or link found in the content folder. Only small regular .mdx files are parsed. */
export type ContentEntry = {
  /** Path from the content folder, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'too-large' | 'special';
  readonly parsed?: ParsedFile;
  /** The bytes of a picture. */
  readonly picture?: Uint8Array;
};

/** What a report is held against besides the rules: settings of the publication. */
export type Conventions = {
  /** How many points each section has. */
  readonly pointsPerSection: number;
  /** The themes that problems are sorted under. */
  readonly themes: readonly string[];
};

/** What has become of each diagram's source. */
export type Drawings = ReadonlyMap<string, Outcome>;

/** All that a rule may look at besides the file in hand. */
export type Corpus = Conventions & {
  readonly entries: ReadonlyMap<string, ContentEntry>;
  readonly drawings: Drawings;
  /** The addresses of each language's pages, by the name of its folder. */
  readonly addresses: ReadonlyMap<string, AddressIndex>;
  /** The claims of each language, by the name of its folder. */
  readonly claims: ReadonlyMap<string, ClaimIndex>;
  /** The glossary of each language, by the name of its folder. */
  readonly terms: ReadonlyMap<string, readonly NamedTerm[]>;
};

/** One rule about content. It looks at one file at a time and yields what is wrong with it. */
export type Rule = (entry: ContentEntry, corpus: Corpus) => Iterable<Flaw>;
