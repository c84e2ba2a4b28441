/** Which parts of a page that was found are shown, and what of each: what answers best first, nothing twice. */
import { type Excerpt, excerptAround, pickLabels } from './excerpt.ts';
import type { BlockKind, SearchableBlock, SearchablePage } from './page.ts';
import type { BlockMatch, PageMatch } from './rank.ts';

/** A part of a page as it is shown. */
export type ShownPart = {
  readonly block: SearchableBlock;
  readonly heading: Excerpt;
  /** Empty where the heading says it all. */
  readonly excerpt: Excerpt;
};

/** The text itself, what is beside it, names that the edition gives, words in pictures. */
const ORDER: Readonly<Record<BlockKind, number>> = {
  opening: 0,
  heading: 0,
  subheading: 0,
  text: 0,
  note: 1,
  table: 1,
  footnote: 1,
  since: 1,
  problem: 2,
  measure: 2,
  caption: 2,
  diagram: 3,
};
/** In characters of Han. */
const WIDTH = 80;
/** A page that is about what was asked for is read from its beginning: so good a part of it is as good as the best. */
const AS_GOOD = 0.5;

/** The parts to show of a page, so many at most. */
export function chooseParts(page: SearchablePage, { blocks }: PageMatch, most: number): ShownPart[] {
  const placed = blocks.filter(({ block }) => block.fragment);
  const isAbout = blocks.some(({ block, inHeading }) => block.kind === 'opening' && inHeading.length > 0);
  const shown: ShownPart[] = [];
  for (const found of inOrder(page, placed.length > 0 ? placed : blocks, isAbout)) {
    if (shown.length === most) break;
    const part = makePart(found);
    if (!shown.some((other) => isRepeated(part, other))) shown.push(part);
  }
  return shown;
}

function inOrder({ blocks }: SearchablePage, found: readonly BlockMatch[], isAbout: boolean): BlockMatch[] {
  const best = Math.max(...found.filter(isProse).map(({ score }) => score));
  const place = (each: BlockMatch) =>
    isProse(each) && each.score >= AS_GOOD * best ? blocks.indexOf(each.block) : blocks.length;
  return [...found].sort(
    (a, b) =>
      ORDER[a.block.kind] - ORDER[b.block.kind] || (isAbout ? place(a) - place(b) : 0) || b.score - a.score,
  );
}

function isProse({ block }: BlockMatch): boolean {
  return ORDER[block.kind] === 0;
}

function makePart({ block, inHeading, inText }: BlockMatch): ShownPart {
  const { kind, text, heading } = block;
  // a caption begins with the name that heads it
  const named = kind === 'caption' && text.startsWith(heading) ? heading.length : 0;
  const own = named > 0 ? inText.filter(({ end }) => end <= named) : inHeading;
  const rest = text.slice(named).trimStart();
  const skipped = text.length - rest.length;
  const spans = inText
    .filter(({ start }) => start >= skipped)
    .map(({ start, end }) => ({ start: start - skipped, end: end - skipped }));
  const excerpt = kind === 'diagram' || kind === 'table' ? pickLabels : excerptAround;
  return { block, heading: { text: heading, spans: own }, excerpt: excerpt(rest, spans, WIDTH) };
}

/** Whether a part says what another has said, or is of the same kind at the same place. */
function isRepeated(part: ShownPart, shown: ShownPart): boolean {
  const alike = part.block.kind === shown.block.kind || (isPicture(part) && isPicture(shown));
  if (alike && part.block.fragment === shown.block.fragment) return true;
  const [text, other] = [part, shown].map(({ excerpt }) => excerpt.text.replaceAll('…', ''));
  return Boolean(text && other && (other.includes(text) || text.includes(other)));
}

function isPicture({ block }: ShownPart): boolean {
  return block.kind === 'caption' || block.kind === 'diagram';
}
