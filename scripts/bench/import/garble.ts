import { charOf, codeOf, halfWidth, isPrivate } from '../../import/restore/gbk.ts';

/** How a site garbles a text; docs/importing.md has the rule. */
export type Recipe = {
  /** Simplified to Traditional, character by character. */
  readonly toTraditional: ReadonlyMap<string, string>;
  /** Traditional characters with their pinyin, in the order in which they are looked for. */
  readonly table: readonly (readonly [string, string])[];
  /** Whether a stray byte stands before the full-width mark at a byte offset. */
  readonly isStray?: (offset: number) => boolean;
  /**
   * What becomes of a broken pair: `php` a question mark, and both bytes go; `browser` U+FFFD, and the second byte stays;
   * `drop` nothing, and it stays.
   */
  readonly decoder?: 'php' | 'browser' | 'drop';
};

const STRAY = 0x1f;
/** ，。？！ in GBK. */
const MARKS = new Set([0xa3ac, 0xa1a3, 0xa3bf, 0xa3a1]);

/** Does to a Simplified text what document-sharing sites do. */
export function garble(text: string, { toTraditional, table, isStray, decoder = 'php' }: Recipe): string {
  let bytes = encode([...text].map((char) => toTraditional.get(char) ?? char).join(''));
  for (const [char, pinyin] of table) {
    const code = codeOf(char);
    if (code !== undefined) bytes = putBehind(bytes, code, encode(`(${pinyin})`));
  }
  const seen = decode(isStray ? addStray(bytes, isStray) : bytes, decoder);
  return [...seen.replaceAll('\u001f', '')].map(halfWidth).join('');
}

function encode(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((char) => {
      const point = char.codePointAt(0) ?? 0;
      if (point < 0x80) return [point];
      const code = codeOf(char) ?? 0x3f;
      return code > 0xff ? [code >> 8, code & 255] : [code];
    }),
  );
}

/** Puts bytes behind each pair, wherever it stands, across characters too. */
function putBehind(bytes: Buffer, code: number, tail: Buffer): Buffer {
  const pair = Buffer.from([code >> 8, code & 255]);
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(pair); at >= 0; at = bytes.indexOf(pair, from)) {
    parts.push(bytes.subarray(from, at + 2), tail);
    from = at + 2;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

function addStray(bytes: Buffer, isStray: (offset: number) => boolean): Buffer {
  const parts: number[] = [];
  for (const [at, byte] of bytes.entries()) {
    if (MARKS.has((byte << 8) | (bytes[at + 1] ?? 0)) && isStray(at)) parts.push(STRAY);
    parts.push(byte);
  }
  return Buffer.from(parts);
}

function decode(bytes: Buffer, decoder: NonNullable<Recipe['decoder']>): string {
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) text += String.fromCharCode(lead);
    else if (lead === 0x80) text += '€';
    else if (lead < 0xff) {
      const trail = bytes[at + 1];
      const char = trail === undefined ? '' : charOf((lead << 8) | trail);
      if (char !== '' && !isPrivate(char)) text += char;
      if (char === '') text += { php: '?', browser: '\ufffd', drop: '' }[decoder];
      if (char !== '' || decoder === 'php') at++;
    }
  }
  return text;
}
