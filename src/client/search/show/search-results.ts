import { chooseParts, type ShownPart } from '../../../search/choose-parts.ts';
import type { Span } from '../../../search/match.ts';
import type { RankedPage } from '../ask/find-sections.ts';
import type { Remark } from '../tell/tell.ts';
import { type Badges, renderBadge, renderLink } from './search-items.ts';

/** How many parts of a section are shown. */
const PARTS_SHOWN = 3;

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
  const parts = chooseParts(page, match, PARTS_SHOWN);
  const title = document.createElement('h2');
  const inTitle = match.blocks.find(({ block }) => block.kind === 'opening')?.inHeading ?? [];
  if (page.language) item.lang = page.language;
  title.append(
    renderLink(addressOf(address, parts[0]), [
      page.number && `${page.number} `,
      ...markSpans(page.title, inTitle),
    ]),
  );
  if (page.kind !== 'section') title.prepend(renderBadge(badges.get(page.kind) ?? page.kind), ' ');
  for (const { kind, text } of remarks)
    title.append(' ', renderBadge((badges.get(kind) ?? '{name}').replace('{name}', () => text)));
  item.append(title);
  for (const part of parts) item.append(renderPart(part, address, badges));
  return item;
}

function addressOf(page: string, part: ShownPart | undefined): string {
  return part?.block.fragment ? `${page}#${part.block.fragment}` : page;
}

function renderPart({ block, heading, excerpt }: ShownPart, page: string, badges: Badges): HTMLElement {
  const part = document.createElement('p');
  const badge = badges.get(block.kind);
  if (block.fragment) {
    part.append(renderLink(`${page}#${block.fragment}`, markSpans(heading.text, heading.spans)));
    if (badge) part.append(' ', renderBadge(badge));
    if (excerpt.text) part.append(document.createElement('br'));
  }
  part.append(...markSpans(excerpt.text, excerpt.spans));
  return part;
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
