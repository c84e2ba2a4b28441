import type { Drawings, FileFacts } from '../content/facts.ts';
import type { ReadingRule, RuleFinding } from '../domain/finding.ts';
import type { Publication } from '../domain/publication.ts';
import type { Staleness } from '../model/find-stale.ts';
import type { Ties } from '../model/link.ts';

/** All that a rule may look at besides the file in hand. */
export type Corpus = {
  /** By path. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** The same with what the original lends to translations: all that links may lead to. */
  readonly served: ReadonlyMap<string, FileFacts>;
  readonly drawings: Drawings;
  readonly publicationOf: (folder: string) => Publication;
  /** Name of the folder of the original. */
  readonly original: string;
  /** What the linking could not resolve, by the name of the language's folder. */
  readonly ties: ReadonlyMap<string, Ties>;
  /** Which pieces of translations are behind their original, by path. */
  readonly stale: Staleness;
  /** The ids of all rules. */
  readonly ruleIds: ReadonlySet<string>;
};

/** One rule about content. */
export type Rule = {
  /** `group/name`, as the file is called: contributors and tools look it up. */
  readonly id: string;
  /** Whether content that breaks it cannot be published. */
  readonly level: 'error' | 'warning';
  /** Looks at one file at a time and yields what is wrong with it. */
  readonly check: (file: FileFacts, corpus: Corpus) => Iterable<RuleFinding>;
};

/** States a rule. It is the default export of `src/rules/<group>/<name>.ts`, with its page, `<name>.md`, beside it. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A rule whose faults were found when the files were read: what could not be read is not judged. */
export function defineReadingRule(id: ReadingRule): Rule {
  return defineRule({
    id,
    level: 'error',
    check: ({ findings }) => findings.filter(({ rule }) => rule === id),
  });
}

/** Makes something that is computed once for a folder of content, however many files are judged by it. */
export function oncePerCorpus<Result>(compute: (corpus: Corpus) => Result): (corpus: Corpus) => Result {
  const known = new WeakMap<Corpus, Result>();
  return (corpus) => {
    const result = known.get(corpus) ?? compute(corpus);
    known.set(corpus, result);
    return result;
  };
}
