import type { FileFacts } from '../content/facts.ts';
import type { Unresolved } from '../model/link.ts';
import { type Corpus, oncePerCorpus } from './rule.ts';

/** What a file refers to and is not there. */
export function unresolvedIn({ path }: FileFacts, kind: Unresolved['kind'], corpus: Corpus): Unresolved[] {
  return (
    byPath(corpus)
      .get(path)
      ?.filter((each) => each.kind === kind) ?? []
  );
}

const byPath = oncePerCorpus(({ ties }) =>
  Map.groupBy(
    [...ties.values()].flatMap(({ unresolved }) => unresolved),
    ({ path }) => path,
  ),
);
