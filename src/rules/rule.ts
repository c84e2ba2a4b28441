import type { Drawings, FileFacts } from '../content/facts.ts';
import type { Flaw } from '../domain/finding.ts';
import type { Publication } from '../domain/publication.ts';
import type { NamedTerm } from '../markdown/term-names.ts';
import type { Ties } from '../model/unresolved.ts';
import type { AddressIndex } from './address-index.ts';

/** All that a rule may look at besides the file in hand. Maps by language are keyed by the folder's name. */
export type Corpus = {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly drawings: Drawings;
  readonly publicationOf: (folder: string) => Publication;
  /** Name of the folder of the original. */
  readonly original: string;
  readonly addresses: ReadonlyMap<string, AddressIndex>;
  readonly ties: ReadonlyMap<string, Ties>;
  readonly terms: ReadonlyMap<string, readonly NamedTerm[]>;
};

/** One rule about content. It looks at one file at a time and yields what is wrong with it. */
export type Rule = (file: FileFacts, corpus: Corpus) => Iterable<Flaw>;
