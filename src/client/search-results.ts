import { type Block, excerptAround, pickLabels, type Span } from '../search/match.ts';
import type { RankedPage } from './find-sections.ts';
import type { StoredRecord } from './pagefind-engine.ts';

/** How many points of a section are shown, and how long their excerpts are, in characters. */
const POINTS_SHOWN = 3;
const EXCERPT_LENGTH = 90;

/** A section: its first link leads to the best point, or to the page if only title or summary match. */
export function renderSection({ record, match }: RankedPage, base: string): HTMLElement {
  const item = document.createElement('li');
  const page = base + record.raw_url.slice(1);
  const points = match.blocks.filter(({ block }) => block.fragment);
  const title = document.createElement('h2');
  const best = points[0] ? `${page}#${points[0].block.fragment}` : page;
  const inTitle = match.blocks.find(({ block }) => !block.fragment)?.inHeading ?? [];
  title.append(
    renderLink(best, [`${record.meta['number']} `, ...markSpans(record.meta['title'] ?? '', inTitle)]),
  );
  item.append(title);
  for (const { block, inHeading, inBody } of (points.length > 0 ? points : match.blocks).slice(
    0,
    POINTS_SHOWN,
  )) {
    const part = document.createElement('p');
    if (block.fragment) {
      part.append(
        renderLink(`${page}#${block.fragment}`, headingOf(record, block, inHeading)),
        document.createElement('br'),
      );
    }
    const isDiagram = block.fragment && !block.heading;
    const excerpt = isDiagram
      ? pickLabels(block.body, inBody)
      : excerptAround(block.body, inBody, EXCERPT_LENGTH);
    part.append(...markSpans(excerpt.text, excerpt.spans));
    item.append(part);
  }
  return item;
}

/** A point's heading, or the caption of a diagram, which is not searched. */
function headingOf(
  { meta }: StoredRecord,
  { fragment, heading }: Block,
  spans: readonly Span[],
): (Node | string)[] {
  return heading ? markSpans(heading, spans) : [`▦ ${meta[fragment] ?? ''}`];
}

/** A link in a list of its own. */
export function renderItem(href: string, text: string): HTMLElement {
  const item = document.createElement('li');
  item.append(renderLink(href, [text]));
  return item;
}

function renderLink(href: string, content: readonly (Node | string)[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.append(...content);
  return anchor;
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
