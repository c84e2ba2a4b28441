import { type Folded, foldText } from './normalise.ts';
import { insideNumeral, plainNumber } from './numerals.ts';
import { ownsHeading, type SearchableBlock, type SearchablePage } from './page.ts';
import { formKey } from './stem.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A stretch of text, as offsets in UTF-16 units; `end` is past the last. */
export type Span = { readonly start: number; readonly end: number };

/** A block with its texts folded once. */
export type FoldedBlock = {
  readonly block: SearchableBlock;
  readonly heading: Folded;
  readonly text: Folded;
};

const NOTHING: Folded = { text: '', starts: [], ends: [] };
const folded = new WeakMap<SearchablePage, FoldedBlock[]>();

/** Folds the texts of a page, for matching terms against them; once for each page. */
export function foldPage(page: SearchablePage): FoldedBlock[] {
  const known = folded.get(page);
  if (known) return known;
  const made = page.blocks.map((block) => ({
    block,
    heading: ownsHeading(block) ? foldText(block.heading) : NOTHING,
    text: foldText(block.text),
  }));
  folded.set(page, made);
  return made;
}

const QUOTED = /^"(.+)"$/su;

/** A form that stands as it is, also inside words: in quotation marks, as a reader asks for it. */
export function quote(form: string): string {
  return `"${form}"`;
}

/** A word joiner, which no folded text has. */
const BOUND = '\u2060';

/** A number in characters as a form that stands in no longer number. */
export function boundNumber(form: string): string {
  return BOUND + form;
}

/** A form without what says how it is looked for. */
export function bareForm(form: string): string {
  return unquote(form) ?? form.replace(BOUND, '');
}

/** What is in the quotation marks of a form, if it has some. */
export function unquote(form: string): string | undefined {
  return QUOTED.exec(form)?.[1];
}

/**
 * Where a folded form stands in a folded text. Han stands where its characters stand one after the other; words of letters
 * are found whole, in singular and plural, with -ing, in British and American spelling, joined, with a space or with a hyphen;
 * numbers are found whole, with and without signs between their thousands. What is in quotation marks stands as it is.
 */
export function findIn(text: Folded, form: string): readonly Span[] {
  let found = places.get(text);
  if (!found || found.size > MOST_KEPT) {
    found = new Map();
    places.set(text, found);
  }
  const known = found.get(form);
  if (known) return known;
  const made = lookIn(text, form);
  found.set(form, made);
  return made;
}

/** What was looked for is looked for again: to rank, to mark, and to say what was found. */
const places = new WeakMap<Folded, Map<string, readonly Span[]>>();

function lookIn(text: Folded, form: string): readonly Span[] {
  const exact = unquote(form);
  if (exact !== undefined) return findAsIs(text.text, exact);
  if (form.startsWith(BOUND)) return findAsIs(text.text, bareForm(form), true);
  return WORDY.test(form) ? findWords(text, form) : findAsIs(text.text, form);
}

/** Has letters or digits. */
const WORDY = /(?!\p{Script=Han})[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;
const ASCII_LETTER = /[a-z]/;

function findAsIs(text: string, form: string, isNumber = false): Span[] {
  const found: Span[] = [];
  if (!form) return found;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    if (!insideNumber(text, at, end) && !(isNumber && insideNumeral(text, at, end)))
      found.push({ start: at, end });
  }
  return found;
}

function insideNumber(text: string, start: number, end: number): boolean {
  const digit = (at: number) => DIGIT.test(text.charAt(at));
  const point = (at: number) => /[.,]/.test(text.charAt(at));
  const before = digit(start) && (digit(start - 1) || (point(start - 1) && digit(start - 2)));
  const after = digit(end - 1) && (digit(end) || (point(end) && digit(end + 1)));
  return before || after;
}

/** A piece of a text that is compared as a whole: a word, a number, a sign, a run of Han. */
type Piece = {
  readonly kind: Token['kind'];
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands right after the piece before, or is joined to it. */
  readonly follows: boolean;
};

const pieces = new WeakMap<Folded, readonly Piece[]>();

function piecesOf(text: Folded): readonly Piece[] {
  const known = pieces.get(text);
  if (known) return known;
  const made = makePieces(text.text);
  pieces.set(text, made);
  return made;
}

function makePieces(text: string): Piece[] {
  const made: Piece[] = [];
  let at = 0;
  let follows = false;
  for (const { kind, text: own } of tokensOf(text)) {
    const start = at;
    at += own.length;
    const last = made.at(-1);
    if (kind === 'gap') follows = false;
    if (kind === 'gap' || kind === 'joint') continue;
    if (kind === 'han' && last?.kind === 'han' && last.end === start) {
      const run = last.text + own;
      made[made.length - 1] = { ...last, text: run, key: run, end: at };
    } else made.push({ kind, text: own, key: keyOf(kind, own), start, end: at, follows });
    follows = true;
  }
  return made;
}

function keyOf(kind: Token['kind'], text: string): string {
  if (kind === 'letters') return formKey(text);
  return kind === 'number' ? plainNumber(text) : text;
}

const wantedPieces = new Map<string, readonly Piece[]>();
/** Forms whose pieces are kept. */
const MOST_KEPT = 300;

function findWords(text: Folded, form: string): Span[] {
  let wanted = wantedPieces.get(form);
  if (!wanted) {
    if (wantedPieces.size > MOST_KEPT) wantedPieces.clear();
    wanted = makePieces(form);
    wantedPieces.set(form, wanted);
  }
  const [first] = wanted;
  if (!first) return [];
  // what a gap parts is no phrase of words: it stands as it is
  if (wanted.some(({ follows }, at) => at > 0 && !follows)) return findAsIs(text.text, form);
  if (!beginsSomewhere(text.text, first)) return [];
  const all = piecesOf(text);
  return all.flatMap((piece, at): Span[] => {
    if (piece.kind !== first.kind || (piece.text[0] !== first.text[0] && piece.kind !== 'han')) return [];
    const starts = startsIn(piece, first, wanted.length === 1);
    return starts.flatMap((start) => {
      const end = align(all, at, wanted, 0);
      return end === undefined ? [] : [{ start, end }];
    });
  });
}

/** Whether a piece may stand in a text at all, which spares most texts being parted. */
function beginsSomewhere(text: string, { kind, text: wanted }: Piece): boolean {
  if (kind !== 'letters') return text.includes(wanted.charAt(0));
  const start = wanted.slice(0, 2);
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1))
    if (at === 0 || !ASCII_LETTER.test(text.charAt(at - 1))) return true;
  return false;
}

/** Where in a piece of the text the first piece that is wanted begins: a run of Han may begin earlier. */
function startsIn(piece: Piece, { kind, text }: Piece, alone: boolean): number[] {
  if (kind !== 'han') return [piece.start];
  if (alone) return [];
  return piece.text.endsWith(text) ? [piece.end - text.length] : [];
}

/** How many words of one side may be joined in one word of the other. */
const MOST_JOINED = 4;

/** Where the wanted pieces from one on end, if they stand in the text from a piece on. */
function align(
  all: readonly Piece[],
  at: number,
  wanted: readonly Piece[],
  from: number,
): number | undefined {
  const [piece, want] = [all[at], wanted[from]];
  if (!piece || !want) return undefined;
  if (from > 0 && !piece.follows) return undefined;
  const last = from === wanted.length - 1;
  const go = (used: number, met: number): number | undefined => {
    if (from + met === wanted.length) return all[at + used - 1]?.end;
    return align(all, at + used, wanted, from + met);
  };
  if (piece.kind === 'han' && want.kind === 'han') {
    if (last) return piece.text.startsWith(want.text) ? piece.start + want.text.length : undefined;
    return from === 0 || piece.text === want.text ? go(1, 1) : undefined;
  }
  if (piece.kind !== want.kind) return undefined;
  if (piece.key === want.key) return go(1, 1);
  if (piece.kind !== 'letters') return undefined;
  const used = joinedLength(all, at, want.key, want.text);
  if (used) return go(used, 1);
  const met = joinedLength(wanted, from, piece.key, piece.text);
  return met ? go(1, met) : undefined;
}

/** How many words from one on make another when they are joined; 0 if they do not. */
function joinedLength(words: readonly Piece[], at: number, key: string, whole: string): number {
  let joined = words[at]?.text ?? '';
  for (let count = 2; count <= MOST_JOINED && whole.startsWith(joined); count++) {
    const next = words[at + count - 1];
    if (next?.kind !== 'letters' || !next.follows) return 0;
    joined += next.text;
    if (formKey(joined) === key) return count;
  }
  return 0;
}

/** Where the folded forms stand in a text, in order, overlaps merged. */
export function findSpans(text: Folded, forms: readonly string[]): Span[] {
  const spans = forms.flatMap((form) =>
    findIn(text, form).map(({ start, end }) => ({
      start: text.starts[start] ?? 0,
      end: text.ends[end - 1] ?? 0,
    })),
  );
  return mergeSpans(spans);
}

function mergeSpans(spans: { start: number; end: number }[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
