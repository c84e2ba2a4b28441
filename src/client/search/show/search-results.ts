import { excerptAround, pickLabels } from '../../../search/excerpt.ts';
import type { Span } from '../../../search/match.ts';
import type { BlockKind } from '../../../search/page.ts';
import type { BlockMatch } from '../../../search/rank.ts';
import type { RankedPage } from '../ask/find-sections.ts';
import type { Remark } from '../tell/tell.ts';
import { renderHit } from './search-hit.ts';
import { type Badges, renderBadge, renderLink } from './search-items.ts';

/** How many points of a section are shown, and how long their excerpts are, in characters. */
const POINTS_SHOWN = 3;
const EXCERPT_LENGTH = 90;

/** A section: its title leads to its top, and each hit below it to its own place. */
export function renderSection(
  { page, match }: RankedPage,
  base: string,
  badges: Badges,
  remarks: readonly Remark[] = [],
): HTMLElement {
  const item = document.createElement('li');
  item.dataset['route'] = page.route;
  const address = base + page.route;
  const points = oneEach(match.blocks.filter(({ block }) => block.fragment));
  const title = document.createElement('h2');
  const inTitle = match.blocks.find(({ block }) => block.kind === 'opening')?.inHeading ?? [];
  if (page.language) item.lang = page.language;
  title.append(renderLink(address, [page.number && `${page.number} `, ...markSpans(page.title, inTitle)]));
  if (page.kind !== 'section') title.prepend(renderBadge(badges.get(page.kind) ?? page.kind), ' ');
  for (const { kind, text } of remarks)
    title.append(' ', renderBadge((badges.get(kind) ?? '{name}').replace('{name}', () => text)));
  item.append(title);
  for (const found of (points.length > 0 ? points : match.blocks).slice(0, POINTS_SHOWN))
    item.append(renderBlock(found, address, badges));
  return item;
}

/** The best of the blocks that share an address: the text of a point and its table, say. */
function oneEach(blocks: readonly BlockMatch[]): BlockMatch[] {
  const best = new Map<string, BlockMatch>();
  for (const found of blocks) {
    const key = `${found.block.fragment} ${found.block.kind}`;
    if (!best.has(key)) best.set(key, found);
  }
  return [...best.values()];
}

function renderBlock({ block, inHeading, inText }: BlockMatch, page: string, badges: Badges): HTMLElement {
  const excerpt = isList(block.kind)
    ? pickLabels(block.text, inText)
    : excerptAround(block.text, inText, EXCERPT_LENGTH);
  const heading = markSpans(block.heading, inHeading);
  return renderHit({ block, heading, excerpt: markSpans(excerpt.text, excerpt.spans) }, page, badges);
}

function isList(kind: BlockKind): boolean {
  return kind === 'diagram' || kind === 'table';
}

function markSpans(text: string, spans: readonly Span[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(document.createTextNode(text.slice(at, start)), mark);
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}
