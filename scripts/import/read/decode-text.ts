import jschardet from 'jschardet';
import { CommandError } from '../../command-error.ts';

export type Decoded = { readonly text: string; readonly encoding: string };

/** The detector reads so many bytes; more make it no surer. */
const SAMPLE = 1_000_000;
const LEAST_CONFIDENCE = 0.5;
/** Names of the detector that the decoder has under another; GB 18030 holds GB 2312 and GBK. */
const DECODERS: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  ascii: 'windows-1252',
  'utf-16': 'utf-16le',
};
const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes a text: as it is said to be, by its byte order mark, as strict UTF-8, or as the detector finds.
 *
 * @param name what messages call it.
 * @throws {CommandError} if it is empty, no text, or not whole in any encoding.
 */
export function decodeText(bytes: Uint8Array, name: string, given?: string): Decoded {
  if (bytes.length === 0) throw new CommandError(`${name} is empty: expected a report`);
  if (given) return decodeAs(bytes, name, given);
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decodeAs(bytes, name, marked[0]);
  const zeros = countZeros(bytes);
  if (zeros === 'binary')
    throw new CommandError(
      `${name} is no text: it has bytes that are 0. Expected plain text, Markdown, HTML, DOCX, EPUB, or a folder of Markdown`,
    );
  if (zeros) return decodeAs(bytes, name, zeros);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: endLines(utf8), encoding: 'utf-8' };
  const bad = firstBadByte(bytes);
  const isCut = bad.isCut && tryDecode(bytes.subarray(0, bad.at), 'utf-8') !== undefined;
  if (isCut && /[^\0-\x7f]/.test(new TextDecoder().decode(bytes.subarray(0, bad.at))))
    throw new CommandError(
      `${name} ends in the middle of a character at line ${bad.line}, column ${bad.column}: it was cut off. Fetch it again`,
    );
  const { encoding, confidence } = jschardet.detect(Buffer.from(bytes.subarray(0, SAMPLE)));
  const found = encoding?.toLowerCase();
  const decoder = found && (DECODERS[found] ?? found);
  if (!decoder || decoder === 'utf-8' || confidence < LEAST_CONFIDENCE)
    throw new CommandError(
      `${name}:${bad.line}:${bad.column} has a byte (${hex(bytes[bad.at])}) that is no UTF-8, and no other encoding was recognised. Save it as UTF-8, or name its encoding with --encoding`,
    );
  return decodeAs(bytes, name, decoder);
}

function decodeAs(bytes: Uint8Array, name: string, encoding: string): Decoded {
  let text: string | undefined;
  try {
    text = tryDecode(bytes, encoding);
  } catch {
    throw new CommandError(
      `there is no encoding "${encoding}": expected utf-8, gb18030, big5, utf-16le or utf-16be`,
    );
  }
  if (text === undefined)
    throw new CommandError(
      `${name} is not whole as ${encoding}, which it seems to be in. Save it as UTF-8, or name its encoding with --encoding`,
    );
  return { text: endLines(text), encoding };
}

/** @throws if there is no such encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Line feeds alone, so that places are the same on every system. */
function endLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** UTF-16 by where its bytes of 0 stand, if it has any; other text has none. */
function countZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return undefined;
  const [less, more] = [Math.min(even, odd), Math.max(even, odd)];
  if (less > more / 20 || more < sample.length / 200) return 'binary';
  return odd > even ? 'utf-16le' : 'utf-16be';
}

type BadByte = {
  readonly at: number;
  readonly line: number;
  readonly column: number;
  readonly isCut: boolean;
};

/** The first byte that UTF-8 cannot have where it is. */
function firstBadByte(bytes: Uint8Array): BadByte {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : 4;
    const follow = bytes.subarray(at + 1, at + length);
    const isWhole =
      (byte < 0x80 || (byte >= 0xc2 && byte < 0xf5)) &&
      follow.length === length - 1 &&
      follow.every((each) => each >= 0x80 && each < 0xc0);
    if (!isWhole) {
      const text = new TextDecoder().decode(bytes.subarray(lineStart, at));
      const isCut =
        at + length > bytes.length && follow.every((each) => each >= 0x80 && each < 0xc0) && byte >= 0xc2;
      return { at, line, column: text.length + 1, isCut };
    }
    if (byte === 0x0a) {
      line++;
      lineStart = at + 1;
    }
    at += length;
  }
  return { at: bytes.length - 1, line, column: 1, isCut: false };
}

function hex(byte: number | undefined): string {
  return (byte ?? 0).toString(16).toUpperCase().padStart(2, '0');
}
