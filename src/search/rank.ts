import { type FoldedBlock, findIn, findSpans, type Span } from './match.ts';
import type { Folded } from './normalise.ts';
import type { BlockKind, SearchableBlock } from './page.ts';

/** A block of a page with the places where the query stands in it. */
export type BlockMatch = {
  readonly block: SearchableBlock;
  readonly inHeading: readonly Span[];
  readonly inText: readonly Span[];
  readonly score: number;
};

/** A page that matches, its best block first. */
export type PageMatch = {
  readonly blocks: readonly BlockMatch[];
  readonly score: number;
  /** Whether one of its points has all that was looked for, itself or in the page's title. */
  readonly together: boolean;
};

/** What to look for, and how much it says: rare words say more. A quiet one counts, and is not marked. */
export type Clue = {
  readonly text: string;
  readonly weight: number;
  readonly quiet?: boolean;
  /** Clues of one term are names of the same: a page that has one of them has it. */
  readonly term?: number | undefined;
  /** Where it stands less often in a page it is chance: a single character, once. */
  readonly least?: number | undefined;
};

/** How much a clue in the heading of a block counts, and one in its text. */
const WEIGHTS: Readonly<Record<BlockKind, { readonly heading: number; readonly text: number }>> = {
  opening: { heading: 13, text: 1.6 },
  heading: { heading: 5, text: 1 },
  subheading: { heading: 3.6, text: 1 },
  text: { heading: 0, text: 1 },
  problem: { heading: 0, text: 1.6 },
  measure: { heading: 0, text: 1.6 },
  note: { heading: 0, text: 0.7 },
  caption: { heading: 0, text: 0.7 },
  table: { heading: 0, text: 0.8 },
  footnote: { heading: 0, text: 0.6 },
  since: { heading: 0, text: 0.7 },
  diagram: { heading: 0, text: 0.5 },
};
/** For each clue that a page holds at all: counts where pages hold different ones. */
const COVERAGE = 4;
/** How far the best block alone decides; the rest is the best block of each clue. */
const SHARE_BEST = 0.3;
/** For clues that stand close to each other. */
const CLOSE = 2;
const WINDOW = 30;
/** What a piece of a longer word counts beside a whole word. */
const PIECE = 0.4;
const LETTER = /[a-z]/;

/**
 * Judges how well a page answers: clues in the title count most, then in a heading, a claim or the summary, the text,
 * a note, a diagram; then how many the page holds, how often, and how close together.
 *
 * @returns `undefined` if no clue stands in the page.
 */
export function rankPage(page: readonly FoldedBlock[], wanted: readonly Clue[]): PageMatch | undefined {
  const clues = wanted.filter(({ text, least = 1 }) => least === 1 || countIn(page, text) >= least);
  const matches = page
    .map((block) => matchBlock(block, clues))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best] = matches;
  if (!best) return undefined;
  const total = matches.reduce((sum, { inText }) => sum + inText.length, 0);
  const mean = clues.reduce((sum, { weight }) => sum + weight, 0) / clues.length;
  const covered = clues.filter(({ text }) => page.some((block) => holds(block, text)));
  const coverage = sumOfTerms(covered);
  const each = clues.reduce((sum, clue) => sum + Math.max(...page.map((block) => scoreClue(block, clue))), 0);
  const score =
    COVERAGE * coverage +
    SHARE_BEST * best.score +
    (1 - SHARE_BEST) * each +
    CLOSE * closest(page, clues) +
    mean * Math.log2(1 + total);
  return { blocks: matches, score, together: standTogether(page, clues) };
}

function countIn(page: readonly FoldedBlock[], form: string): number {
  return page.reduce(
    (sum, { heading, text }) => sum + findIn(heading, form).length + findIn(text, form).length,
    0,
  );
}

function standTogether(page: readonly FoldedBlock[], clues: readonly Clue[]): boolean {
  const keys = [...new Set(clues.map(keyOf))];
  if (keys.length < 2) return true;
  const [opening] = page;
  const inTitle = (text: string) => opening !== undefined && findIn(opening.heading, text).length > 0;
  const isIn = (point: readonly FoldedBlock[]) =>
    keys.every((key) =>
      clues.some(
        (clue) =>
          keyOf(clue) === key && (inTitle(clue.text) || point.some((block) => holds(block, clue.text))),
      ),
    );
  return pointsOf(page).some(isIn);
}

/** The blocks of each point, from its heading on; what stands before the first, and what came since. */
function pointsOf(page: readonly FoldedBlock[]): FoldedBlock[][] {
  const points: FoldedBlock[][] = [];
  for (const folded of page) {
    const { kind } = folded.block;
    if (points.length === 0 || kind === 'heading' || kind === 'since') points.push([]);
    points.at(-1)?.push(folded);
  }
  return points;
}

function matchBlock(folded: FoldedBlock, clues: readonly Clue[]): BlockMatch {
  const { block, heading, text } = folded;
  const terms = clues.filter(({ quiet }) => !quiet).map((clue) => clue.text);
  const score = clues.reduce((sum, clue) => sum + scoreClue(folded, clue), 0);
  return { block, inHeading: findSpans(heading, terms), inText: findSpans(text, terms), score };
}

function scoreClue({ block, heading, text }: FoldedBlock, { text: term, weight }: Clue): number {
  const weights = WEIGHTS[block.kind];
  const counted = count(text, term);
  const inHeading = Math.min(1, count(heading, term));
  const inText = counted > 0 ? Math.min(1, counted) + Math.log2(1 + counted) : 0;
  return weight * (weights.heading * inHeading * headingShare(heading.text, term) + weights.text * inText);
}

/** A heading that is little else than the clue is about it. */
function headingShare(heading: string, term: string): number {
  return heading ? 0.75 + (0.5 * term.length) / Math.max(term.length, heading.length) : 0;
}

function count(text: Folded, term: string): number {
  return findIn(text, term).reduce((sum, span) => sum + (isWholeWord(text.text, span) ? 1 : PIECE), 0);
}

/** Whether a stretch of letters is not a piece of a longer word. */
function isWholeWord(text: string, { start, end }: Span): boolean {
  const letter = (at: number) => LETTER.test(text.charAt(at));
  return !(letter(start) && letter(start - 1)) && !(letter(end - 1) && letter(end));
}

/** What clues of one term share. */
const keyOf = (clue: Clue): number | Clue => clue.term ?? clue;

/** The weights of clues, of each term only the heaviest. */
export function sumOfTerms(clues: readonly Clue[]): number {
  const weights = new Map<number | Clue, number>();
  for (const clue of clues) {
    weights.set(keyOf(clue), Math.max(clue.weight, weights.get(keyOf(clue)) ?? 0));
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function holds({ heading, text }: FoldedBlock, term: string): boolean {
  return findIn(heading, term).length + findIn(text, term).length > 0;
}

/** The weight of the clues, all but the heaviest, that stand within one window of a block. */
function closest(page: readonly FoldedBlock[], clues: readonly Clue[]): number {
  if (clues.length < 2) return 0;
  const near = page.map(({ heading, text }) => {
    const after = heading.text.length + 1;
    const places = clues.flatMap((clue) => [
      ...findIn(heading, clue.text).map(({ start }) => ({ at: start, clue })),
      ...findIn(text, clue.text).map(({ start }) => ({ at: after + start, clue })),
    ]);
    const windows = places.map(({ at }) => {
      const inside = places.filter((place) => place.at >= at && place.at < at + WINDOW);
      const near = [...new Set(inside.map(({ clue }) => clue))];
      return sumOfTerms(near) - Math.max(...near.map(({ weight }) => weight));
    });
    return Math.max(0, ...windows);
  });
  return Math.max(0, ...near);
}
