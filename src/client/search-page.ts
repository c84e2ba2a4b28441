import { excerptAround, type Span, splitBlocks } from '../search/match.ts';
import { splitTerms } from '../search/normalise.ts';
import { type PageMatch, rankPage } from '../search/rank.ts';
import { findPages, type StoredRecord } from './pagefind-engine.ts';

/** How many points of a section are shown, and how long their excerpts are, in characters. */
const POINTS_SHOWN = 3;
const EXCERPT_LENGTH = 90;

type Ranked = { readonly record: StoredRecord; readonly match: PageMatch };

/** Fills the search page from the query in its address; the page's contract is in `docs/architecture.md`. */
async function run(list: HTMLElement): Promise<void> {
  const base = list.dataset['base'] ?? '/';
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="q"]')) input.value = query;
  const terms = splitTerms(query);
  if (terms.length === 0) return finish(list, 'none', '');
  say(list.dataset['busy'] ?? '');
  try {
    const { all, pages } = await findPages(base, terms);
    const ranked = rank(pages, terms, all);
    const sections = ranked.filter(({ record }) => record.meta['kind'] === 'section');
    list.replaceChildren(...sections.map((page) => renderSection(page, base)));
    renderChapters(
      ranked.filter(({ record }) => record.meta['kind'] === 'chapter'),
      base,
    );
    const state = sections.length === 0 ? 'none' : all ? 'exact' : 'relaxed';
    finish(list, state, fill(list.dataset[state] ?? '', { count: String(sections.length), query }));
  } catch (error) {
    console.error(error);
    finish(list, 'error', list.dataset['error'] ?? '');
  }
}

/** Pagefind ignores punctuation between the characters of a phrase; only what stands as typed is kept. */
function rank(pages: readonly StoredRecord[], terms: readonly string[], all: boolean): Ranked[] {
  return pages
    .flatMap((record): Ranked[] => {
      const headings = record.anchors
        .filter(({ element }) => element === 'h2')
        .map(({ id, text, location }) => ({ fragment: id, text, word: location }));
      const blocks = splitBlocks({
        title: record.meta['title'] ?? '',
        content: record.raw_content,
        headings,
      });
      if (all && !terms.every((term) => rankPage(blocks, [term]))) return [];
      const match = rankPage(blocks, terms);
      return match ? [{ record, match }] : [];
    })
    .sort((a, b) => b.match.score - a.match.score || (a.record.raw_url < b.record.raw_url ? -1 : 1));
}

/** A section: its first link leads to the best point, or to the page if only title or summary match. */
function renderSection({ record, match }: Ranked, base: string): HTMLElement {
  const item = document.createElement('li');
  const page = base + record.raw_url.slice(1);
  const points = match.blocks.filter(({ block }) => block.fragment);
  const title = document.createElement('h2');
  const best = points[0] ? `${page}#${points[0].block.fragment}` : page;
  title.append(link(best, [`${record.meta['number']} ${record.meta['title']}`]));
  item.append(title);
  for (const { block, inHeading, inBody } of (points.length > 0 ? points : match.blocks).slice(
    0,
    POINTS_SHOWN,
  )) {
    const part = document.createElement('p');
    if (block.fragment) {
      part.append(
        link(`${page}#${block.fragment}`, markSpans(block.heading, inHeading)),
        document.createElement('br'),
      );
    }
    const excerpt = excerptAround(block.body, inBody, EXCERPT_LENGTH);
    part.append(...markSpans(excerpt.text, excerpt.spans));
    item.append(part);
  }
  return item;
}

function renderChapters(chapters: readonly Ranked[], base: string): void {
  const other = document.querySelector<HTMLElement>('#search-other');
  const list = other?.querySelector('ul');
  if (!other || !list) return;
  other.hidden = chapters.length === 0;
  list.replaceChildren(
    ...chapters.map(({ record }) => {
      const item = document.createElement('li');
      item.append(link(base + record.raw_url.slice(1), [record.meta['title'] ?? '']));
      return item;
    }),
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

function link(href: string, content: readonly (Node | string)[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.append(...content);
  return anchor;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function say(text: string): void {
  const status = document.querySelector('#search-status');
  if (status && text) status.textContent = text;
}

function finish(list: HTMLElement, state: 'exact' | 'relaxed' | 'none' | 'error', text: string): void {
  list.dataset['match'] = state;
  say(text);
  list.setAttribute('aria-busy', 'false');
}

const results = document.querySelector<HTMLElement>('#search-results');
if (results) void run(results);
