import { findSpans } from '../../../search/match.ts';
import { foldText } from '../../../search/normalise.ts';

/** What is read as one piece of text; of a picture each label is. */
export const BLOCK =
  'p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, caption, summary, blockquote, pre, div, text';
/** What stands on a page without being its text: ways to other pages, remarks of the site, its record. */
const NOT_TEXT =
  'nav, button, script, style, form, .visually-hidden, .section-number, .point-number, [data-copy], [data-mark] b, [data-mark] ul, .note-label, figcaption small, .found-bar, .band, .page-record, #linked-from, [data-fallback], [data-unit]';
/** Names that the edition gives to what a point says, beside it: they repeat its words. */
const LABELS = '.claims';

/** Text nodes that are read as one. */
type Piece = { readonly block: Element; readonly nodes: Text[] };

/** The places where folded terms stand in the page, in order, each once; in labels only if the text has none. */
export function findRanges(terms: readonly string[]): Range[] {
  const root = document.querySelector('main article') ?? document.querySelector('main');
  const pieces = root ? piecesOf(root) : [];
  const isLabel = ({ block }: Piece) => block.closest(LABELS) !== null;
  const found = pieces.filter((piece) => !isLabel(piece)).flatMap((piece) => rangesIn(piece, terms));
  return found.length > 0 ? found : pieces.filter(isLabel).flatMap((piece) => rangesIn(piece, terms));
}

/** Text nodes that belong to one block; a block within another begins a new piece. */
function piecesOf(root: Element): Piece[] {
  const hidden = new Set([...root.querySelectorAll('svg')].filter((svg) => !isShown(svg)));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(NOT_TEXT)) continue;
    const svg = parent.closest('svg');
    if (svg && (hidden.has(svg) || !parent.closest('text'))) continue;
    const block = parent.closest(BLOCK) ?? root;
    const last = pieces.at(-1);
    if (last?.block === block) last.nodes.push(node);
    else if (node.data.trim()) pieces.push({ block, nodes: [node] });
  }
  return pieces;
}

/** Of a picture that there is wide and narrow one is shown; what is folded may be shown later. */
function isShown(svg: Element): boolean {
  return getComputedStyle(svg).display !== 'none';
}

/** Matches across links and other inline elements. */
function rangesIn({ block, nodes }: Piece, terms: readonly string[]): Range[] {
  const between = block.localName === 'text' ? ' ' : ''; // rows of a label
  const starts: number[] = [];
  let text = '';
  for (const { data } of nodes) {
    if (text) text += between;
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
