import { chooseParts, type ShownPart } from '../../../search/choose-parts.ts';
import type { Span } from '../../../search/match.ts';
import type { RankedPage } from '../ask/find-sections.ts';
import type { Remark } from '../tell/tell.ts';
import { renderHit } from './search-hit.ts';
import { type Badges, renderBadge, renderLink } from './search-items.ts';

/** How many parts of a section are shown. */
const PARTS_SHOWN = 3;

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
  const parts = chooseParts(page, match, PARTS_SHOWN);
  const title = document.createElement('h2');
  const inTitle = match.blocks.find(({ block }) => block.kind === 'opening')?.inHeading ?? [];
  if (page.language) item.lang = page.language;
  title.append(renderLink(address, [page.number && `${page.number} `, ...markSpans(page.title, inTitle)]));
  if (page.kind !== 'section') title.prepend(renderBadge(badges.get(page.kind) ?? page.kind), ' ');
  for (const { kind, text } of remarks)
    title.append(' ', renderBadge((badges.get(kind) ?? '{name}').replace('{name}', () => text)));
  item.append(title);
  for (const part of parts) item.append(renderPart(part, address, badges));
  return item;
}

function renderPart({ block, heading, excerpt }: ShownPart, page: string, badges: Badges): HTMLElement {
  return renderHit(
    {
      block,
      heading: markSpans(heading.text, heading.spans),
      excerpt: markSpans(excerpt.text, excerpt.spans),
    },
    page,
    badges,
  );
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
