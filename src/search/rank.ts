import { type Block, findSpans, type Span } from './match.ts';

/** A block of a page with the places where the query stands in it. */
export type BlockMatch = {
  readonly block: Block;
  readonly inHeading: readonly Span[];
  readonly inBody: readonly Span[];
  readonly score: number;
};

/** A page that matches, its best block first. */
export type PageMatch = { readonly blocks: readonly BlockMatch[]; readonly score: number };

/** How much a match in the heading of a block weighs, and one in its body. */
const WEIGHTS = {
  opening: { heading: 8, body: 1.5 },
  point: { heading: 5, body: 1 },
  diagram: { heading: 0, body: 0.5 },
} as const;
/** For each term that a page holds at all: counts where pages hold different ones. */
const COVERAGE_WEIGHT = 4;

/**
 * Judges how well a page answers a query: matches in the title weigh most, then in a point's heading, in the
 * summary, in the prose, in a diagram; then how many of the terms a block holds and how often, each further match adding less.
 *
 * @returns `undefined` if no term stands in the page as it was typed.
 */
export function rankPage(blocks: readonly Block[], terms: readonly string[]): PageMatch | undefined {
  const matches = blocks
    .map((block) => matchBlock(block, terms))
    .filter(({ inHeading, inBody }) => inHeading.length + inBody.length > 0)
    .sort((a, b) => b.score - a.score);
  const [best] = matches;
  if (!best) return undefined;
  const total = matches.reduce((sum, { inBody }) => sum + inBody.length, 0);
  const covered = terms.filter((term) => matches.some(({ block }) => holds(block, term))).length;
  return { blocks: matches, score: COVERAGE_WEIGHT * covered + best.score + Math.log2(1 + total) };
}

function matchBlock(block: Block, terms: readonly string[]): BlockMatch {
  const inHeading = findSpans(block.heading, terms);
  const inBody = findSpans(block.body, terms);
  const weight = WEIGHTS[kindOf(block)];
  const headed = terms.filter((term) => findSpans(block.heading, [term]).length > 0).length / terms.length;
  const held = terms.filter((term) => findSpans(block.body, [term]).length > 0).length;
  return {
    block,
    inHeading,
    inBody,
    score: weight.heading * headed + weight.body * (held + Math.log2(1 + inBody.length)),
  };
}

function kindOf({ fragment, heading }: Block): keyof typeof WEIGHTS {
  if (!fragment) return 'opening';
  return heading ? 'point' : 'diagram';
}

function holds({ heading, body }: Block, term: string): boolean {
  return findSpans(heading, [term]).length + findSpans(body, [term]).length > 0;
}
