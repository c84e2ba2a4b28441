import { charOf, codeOf, isHan } from './gbk.ts';
import { hasExactReading, hasReading, isSyllable } from './readings.ts';
import { isMadeTraditional, needsContext } from './simplify.ts';

/** A piece of a garbled text: a character, what a byte became that was lost, or a syllable that was put in. */
export type Token = {
  readonly char: string;
  /** Where it stands, in UTF-16 units, and how many it has. */
  readonly at: number;
  readonly length: number;
} & (
  | { readonly kind: 'pair'; readonly code: number }
  | { readonly kind: 'ascii' | 'lost' | 'euro' | 'other' }
  /** `open`: with its opening bracket; without it the bracket went with a lost byte. */
  | { readonly kind: 'reading'; readonly syllable: string; readonly open: boolean }
);

/** A byte that was lost, and what 80 became. */
const LOST = /[?\ufffd]/;
const EURO = '€';
const READING = /(\(?)([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüḿńňǹê]{1,6})\)/uy;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = readingAt(text, at, tokens.at(-1)) ?? characterAt(text, at);
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

function readingAt(text: string, at: number, last: Token | undefined): Token | undefined {
  if (!last || last.kind === 'other') return undefined;
  READING.lastIndex = at;
  const [char, bracket, syllable] = READING.exec(text) ?? [];
  const open = bracket === '(';
  if (!char || !syllable || !isSyllable(syllable) || !(open || last.kind === 'lost')) return undefined;
  return { kind: 'reading', syllable, open, char, at, length: char.length };
}

function characterAt(text: string, at: number): Token {
  const point = text.codePointAt(at) ?? 0;
  const char = String.fromCodePoint(point);
  const place = { char, at, length: char.length };
  if (LOST.test(char)) return { kind: 'lost', ...place };
  if (char === EURO) return { kind: 'euro', ...place };
  if (point < 0x80) return { kind: 'ascii', ...place };
  const code = codeOf(char);
  return code === undefined ? { kind: 'other', ...place } : { kind: 'pair', code, ...place };
}

/** The byte of the garbled text that a token begins with; `undefined` where it has none. */
export function firstByteOf(token: Token): number | undefined {
  if (token.kind === 'pair') return token.code >> 8;
  if (token.kind === 'ascii') return token.char.charCodeAt(0);
  return token.kind === 'euro' ? 0x80 : undefined;
}

/** What a text itself shows of the garbler's table: characters always with their pinyin, and those never with it. */
export type Table = { readonly marked: ReadonlySet<number>; readonly bare: ReadonlySet<number> };

export function learnTable(tokens: readonly Token[]): Table {
  const marked = new Set<number>();
  const bare = new Set<number>();
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.kind !== 'pair' || !isHan(token.char) || !next) continue;
    const isMarked = next.kind === 'reading' && next.open && hasReading(token.code, next.syllable);
    (isMarked ? marked : bare).add(token.code);
  }
  return {
    marked: new Set([...marked].filter((code) => !bare.has(code) && isMadeTraditional(charOf(code)))),
    bare: new Set([...bare].filter((code) => !marked.has(code))),
  };
}

/** Whether characters carry pinyin as the garbler puts it; a question mark or a syllable means nothing otherwise. */
export function isGarbled(tokens: readonly Token[], { marked }: Table): boolean {
  return marked.size > 0 || tokens.some((token) => token.kind === 'reading' && !token.open);
}

/** Whether something at a token has to be worked out. */
export function needsSearch(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.kind === 'lost' || token.kind === 'euro') return true;
  if (token.kind === 'pair') return needsContext(token.char);
  if (token.kind !== 'reading') return false;
  const before = tokens[index - 1];
  return !(token.open && before?.kind === 'pair' && hasExactReading(before.code, token.syllable));
}
