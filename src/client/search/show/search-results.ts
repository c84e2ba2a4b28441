import { excerptAround, pickLabels } from '../../../search/excerpt.ts';
import type { Span } from '../../../search/match.ts';
import type { BlockKind } from '../../../search/page.ts';
import type { BlockMatch } from '../../../search/rank.ts';
import type { RankedPage } from '../ask/find-sections.ts';
import type { Remark } from '../tell/tell.ts';
import { type Badges, renderBadge, renderLink } from './search-items.ts';

/** How many points of a section are shown, and how long their excerpts are, in characters. */
const POINTS_SHOWN = 3;
const EXCERPT_LENGTH = 90;

/** A section: its first link leads to the best point, or to the page if only title or summary match. */
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
  title.append(
    renderLink(addressOf(address, points[0]), [
      page.number && `${page.number} `,
      ...markSpans(page.title, inTitle),
    ]),
  );
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

function addressOf(page: string, found: BlockMatch | undefined): string {
  return found ? `${page}#${found.block.fragment}` : page;
}

function renderBlock({ block, inHeading, inText }: BlockMatch, page: string, badges: Badges): HTMLElement {
  const part = document.createElement('p');
  const badge = badges.get(block.kind);
  if (block.fragment) {
    const heading = markSpans(block.heading, inHeading);
    part.append(renderLink(`${page}#${block.fragment}`, heading));
    if (badge) part.append(' ', renderBadge(badge));
    part.append(document.createElement('br'));
  }
  const excerpt = isList(block.kind)
    ? pickLabels(block.text, inText)
    : excerptAround(block.text, inText, EXCERPT_LENGTH);
  part.append(...markSpans(excerpt.text, excerpt.spans));
  return part;
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
