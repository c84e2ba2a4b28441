import type { Flaw } from '../domain/finding.ts';
import type { ParsedFile } from '../markdown/parse.ts';

/** A file or link found in the content folder. Only small regular .mdx files are parsed. */
export type ContentEntry = {
  /** Path from the content folder, with forward slashes. */
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'too-large';
  readonly parsed?: ParsedFile;
};

/** All that a rule may look at besides the file in hand. */
export type Corpus = {
  readonly entries: ReadonlyMap<string, ContentEntry>;
  /** How many points each section has. */
  readonly pointsPerSection: number;
};

/** One rule about content. It looks at one file at a time and yields what is wrong with it. */
export type Rule = (entry: ContentEntry, corpus: Corpus) => Iterable<Flaw>;
