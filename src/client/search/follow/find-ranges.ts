import { findSpans } from '../../../search/match.ts';
import { foldText } from '../../../search/normalise.ts';

/** What is read as one piece of text. */
const BLOCK =
  'p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, caption, summary, blockquote, pre, div';
/** What stands on a page without being its text: ways to other pages, remarks of the site, its record. */
const NOT_TEXT =
  'nav, button, script, style, svg, form, .visually-hidden, .section-number, .point-number, [data-copy], [data-mark] b, [data-mark] ul, .note-label, .found-bar, .chapter-sections, .band, .page-record, #linked-from, [data-lent], [data-unit]';

/** The places where folded terms stand in the page, in order, each once. */
export function findRanges(terms: readonly string[]): Range[] {
  const root = document.querySelector('main article') ?? document.querySelector('main');
  return root ? textsOf(root).flatMap((nodes) => rangesIn(nodes, terms)) : [];
}

/** Text nodes that belong to one block; a block within another begins a new piece. */
function textsOf(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: { readonly block: Element; readonly nodes: Text[] }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(NOT_TEXT)) continue;
    const block = parent.closest(BLOCK) ?? root;
    const last = pieces.at(-1);
    if (last?.block === block) last.nodes.push(node);
    else if (node.data.trim()) pieces.push({ block, nodes: [node] });
  }
  return pieces.map(({ nodes }) => nodes);
}

/** Matches across links and other inline elements. */
function rangesIn(nodes: readonly Text[], terms: readonly string[]): Range[] {
  const starts: number[] = [];
  let text = '';
  for (const { data } of nodes) {
    starts.push(text.length);
    text += data.replace(/\n/g, ' '); // a line of the source is no paragraph
  }
  const nodeAt = (offset: number) => starts.findLastIndex((start) => start <= offset);
  return findSpans(foldText(text), terms).flatMap(({ start, end }) => {
    const [from, to] = [nodeAt(start), nodeAt(end - 1)];
    const [first, last] = [nodes[from], nodes[to]];
    if (!first || !last) return [];
    const range = new Range();
    range.setStart(first, start - (starts[from] ?? 0));
    range.setEnd(last, end - (starts[to] ?? 0));
    return [range];
  });
}
