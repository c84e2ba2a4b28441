import type { ReviewedWord } from './read-table.ts';

/** Words by their first unit, then the next: `word` is the one that ends here. */
export type WordTree = Map<string, Branch>;
type Branch = { word?: ReviewedWord; readonly next: WordTree };

/** Makes a tree of words; of two that are the same the latter counts. */
export function growTree(words: Iterable<ReviewedWord>): WordTree {
  const tree: WordTree = new Map();
  for (const word of words) {
    let branches = tree;
    for (const [at, unit] of word.word.split('').entries()) {
      const branch: Branch = branches.get(unit) ?? { next: new Map() };
      branches.set(unit, branch);
      if (at === word.word.length - 1) branch.word = word;
      branches = branch.next;
    }
  }
  return tree;
}

/** The longest word of a tree that stands here and counts. Costs the length of the longest word, however many there are. */
export function findLongest(
  tree: WordTree,
  text: string,
  at: number,
  counts: (end: number) => boolean = () => true,
): ReviewedWord | undefined {
  let found: ReviewedWord | undefined;
  let branch = tree.get(text.charAt(at));
  for (let end = at + 1; branch; branch = branch.next.get(text.charAt(end++)))
    if (branch.word && counts(end)) found = branch.word;
  return found;
}
