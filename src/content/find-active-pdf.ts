import { inflateSync } from 'node:zlib';

/**
 * What makes a program act when a document is opened or a page of it is shown: PDF 1.7 (ISO 32000-1), 12.6.4, without
 * those actions that only lead somewhere when a reader asks for it.
 */
const ACTIVE =
  /\/(?:(JavaScript|Launch|SubmitForm|ImportData|RichMedia|Rendition|EmbeddedFiles?|XFA|GoToE|OnInstantiate|Encrypt)(?=[\s\0/<>([\]%]|$)|(AA)(?=\s*(?:<<|\d+ \d+ R)))/;
/** What a PDF does first: most programs write that it starts at a place. */
const OPENING = /\/OpenAction\s{0,9}(?:(\[)|(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R|(<<[^>]{0,500}>>))/g;
const MOST_OPENINGS = 9;
const LEADS_TO_PLACE = /\/S\s*\/GoTo(?![A-Z])/;

/** How streams may be packed that hold nothing but a picture (7.4). */
const OF_PICTURES = /\/(?:DCTDecode|DCT|JPXDecode|CCITTFaxDecode|CCF|JBIG2Decode)\b/;
/** All other ways but the usual one: what they hold cannot be looked into here. */
const UNREAD =
  /\/(?:(ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Crypt)|Filter\b[^\]>]{0,200}\/(AHx|A85|LZW|RL))\b/;
const NAMED_ELSEWHERE = /\/Filter[\s[]*\d/;

/** All that is looked into of one file, when it is unpacked. */
const MOST_UNPACKED = 32 * 1024 * 1024;
const MOST_STREAMS = 5_000;
/** Streams may be packed more than once. */
const MOST_LAYERS = 4;
/** After its word, in bytes: what readers leap over up to the line's end. */
const MOST_AFTER_WORD = 1_000;

/**
 * Finds what would run in the reader's program: the name of it; `undefined` if there is none. A PDF of which a part that
 * may hold such cannot be read is taken for one.
 */
export function findActivePdf(bytes: Uint8Array): string | undefined {
  const raw = Buffer.from(bytes).toString('latin1');
  const { texts, sealed } = unpack(raw, bytes);
  if (sealed) return sealed;
  const all = [raw, ...texts].map(spellNames);
  const active = all.map((text) => ACTIVE.exec(text)).find(Boolean);
  return active?.[1] ?? active?.[2] ?? all.map((text) => findOpening(text, all)).find(Boolean);
}

/** Names may be spelled by codes: `/J#53`. */
function spellNames(text: string): string {
  return text.replace(/(?<=\/[\w#]{0,60})#([3-7][\da-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** An action at the opening that is no place, or cannot be found. */
function findOpening(text: string, all: readonly string[]): string | undefined {
  const openings = text.match(/\/OpenAction/g)?.length ?? 0;
  if (openings > MOST_OPENINGS) return 'OpenAction';
  const places = [...text.matchAll(OPENING)].filter(([, place, number, action]) => {
    if (place) return true;
    if (action) return LEADS_TO_PLACE.test(action);
    const object = new RegExp(
      String.raw`(?<!\d)${number}\s{1,9}\d{1,5}\s{1,9}obj\s{0,9}(\[|<<[^>]{0,500}>>)`,
    );
    const found = all.map((each) => object.exec(each)?.[1]).find(Boolean);
    return found === '[' || LEADS_TO_PLACE.test(found ?? '');
  });
  return places.length < openings ? 'OpenAction' : undefined;
}

/**
 * The packed parts of a PDF; `sealed` if one that may hold objects cannot be unpacked, or there is too much of it. What
 * describes a stream is all that stands between its word and what was unpacked before, however objects pretend to begin
 * and to end.
 */
function unpack(raw: string, bytes: Uint8Array): { texts: string[]; sealed: string | undefined } {
  const texts: string[] = [];
  let left = MOST_UNPACKED;
  let streams = 0;
  let from = 0;
  for (const { index } of raw.matchAll(/(?<!end)stream/g)) {
    const description = spellNames(raw.slice(from, index));
    from = index + 'stream'.length;
    if (!/\/(?:F?Filter|DecodeParms)\b/.test(description)) continue; // is among the text already
    if (++streams > MOST_STREAMS) return { texts, sealed: 'stream' };
    const unread = UNREAD.exec(description);
    if (unread) return { texts, sealed: unread[1] ?? unread[2] };
    const packed = startOf(raw, bytes, from);
    if (!packed) {
      const isPicture = OF_PICTURES.test(description) && !NAMED_ELSEWHERE.test(description);
      if (isPicture && !holdsObjects(description)) continue;
      return { texts, sealed: 'stream' };
    }
    if (holdsObjects(description) && /\/Predictor\b/.test(description)) return { texts, sealed: 'Predictor' };
    const layers = unpackLayers(packed, left);
    if (!layers) return { texts, sealed: 'FlateDecode' };
    from = packed.byteOffset - bytes.byteOffset + layers.read;
    for (const text of layers.texts) {
      left -= text.length;
      texts.push(text);
    }
    if (left <= 0) return { texts, sealed: 'FlateDecode' };
  }
  return { texts, sealed: undefined };
}

/** Whether a description has what readers ask of a stream that holds objects (7.5.7). */
function holdsObjects(description: string): boolean {
  return /\/ObjStm\b/.test(description) || (/\/First\b/.test(description) && /\/N\b/.test(description));
}

/** The packed bytes after the word of a stream, wherever its line may end; `undefined` if none begin there. */
function startOf(raw: string, bytes: Uint8Array, at: number): Uint8Array | undefined {
  const line = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(raw.slice(at, at + MOST_AFTER_WORD))?.[0].length ?? 0;
  const starts = [line, line - 1, 0].filter((start) => start >= 0).map((start) => bytes.subarray(at + start));
  return starts.find(isZlib);
}

type Layers = { readonly texts: readonly string[]; readonly read: number };

/** What a stream says, and what that says if it is packed again; `undefined` if it is broken or too long. */
function unpackLayers(packed: Uint8Array, most: number): Layers | undefined {
  const texts: string[] = [];
  let read = 0;
  let bytes: Uint8Array = packed;
  do {
    try {
      const { buffer, engine } = inflate(bytes, most);
      read ||= engine.bytesWritten;
      bytes = buffer;
    } catch {
      return texts.length ? { texts, read } : undefined; // looked packed again, and is not
    }
    texts.push(Buffer.from(bytes).toString('latin1'));
  } while (isZlib(bytes) && texts.length < MOST_LAYERS);
  return { texts, read };
}

type Inflated = { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } };

/** What `info` asks zlib to say is not in Node's types. */
function inflate(bytes: Uint8Array, most: number): Inflated {
  const inflated: unknown = inflateSync(bytes, { maxOutputLength: most, info: true });
  if (!isInflated(inflated)) throw new TypeError('zlib does not say how much it has read');
  return inflated;
}

function isInflated(value: unknown): value is Inflated {
  return value instanceof Object && 'buffer' in value && 'engine' in value;
}

/** Whether bytes begin as RFC 1950 says. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}
