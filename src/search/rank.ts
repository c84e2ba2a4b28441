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

const TITLE_WEIGHT = 8;
const HEADING_WEIGHT = 5;
/** For each term that a page holds at all: counts where pages hold different ones. */
const COVERAGE_WEIGHT = 4;

/**
 * Judges how well a page answers a query: matches in the title weigh most, then in a point's heading, then
 * how many of the terms a block holds and how often, each further match adding less.
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
  const weight = block.fragment ? HEADING_WEIGHT : TITLE_WEIGHT;
  const headed = terms.filter((term) => findSpans(block.heading, [term]).length > 0).length / terms.length;
  const held = terms.filter((term) => findSpans(block.body, [term]).length > 0).length;
  return { block, inHeading, inBody, score: weight * headed + held + Math.log2(1 + inBody.length) };
}

function holds({ heading, body }: Block, term: string): boolean {
  return findSpans(heading, [term]).length + findSpans(body, [term]).length > 0;
}
