import { inflateSync } from 'node:zlib';
import type { DataFormat } from './data-format.ts';

/**
 * What makes a program act when a document is opened or a page of it is shown: PDF 1.7 (ISO 32000-1), 12.6.4, without
 * those actions that only lead somewhere when a reader asks for it.
 */
const ACTIVE_IN_PDF =
  /\/(?:(JavaScript|Launch|SubmitForm|ImportData|RichMedia|Rendition|EmbeddedFiles?|XFA|GoToE)(?=[\s/<>([\]]|$)|(AA)(?=\s*(?:<<|\d+ \d+ R)))/;
/** What a PDF does first: most programs write that it starts at a place. */
const OPENING = /\/OpenAction\s{0,9}(?:(\[)|(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R|(<<[^>]{0,500}>>))/g;
const MOST_OPENINGS = 9;
const LEADS_TO_PLACE = /\/S\s*\/GoTo(?![A-Z])/;

/** Macros of spreadsheets, by the names of the archive's entries. */
const MACROS = /(?:vbaProject\.bin|xl\/macrosheets\/|Basic\/[\w-]+\/|Scripts\/\w)/;

/** All that is looked into of one file, when it is unpacked. */
const MOST_UNPACKED = 32 * 1024 * 1024;
const MOST_STREAMS = 5_000;
/** Packed parts that break off: each may cost as much as a whole one. */
const MOST_BROKEN = 9;
/** Where the dictionary of a stream is looked for, in bytes above it. */
const MOST_HEAD = 1_000;

/**
 * Finds what would run in the reader's program: the name of it; `undefined` if there is none. A PDF of which a part that
 * may hold such cannot be read is taken for one.
 */
export function findActiveData(bytes: Uint8Array, format: DataFormat | undefined): string | undefined {
  const raw = Buffer.from(bytes).toString('latin1');
  if (format === 'xlsx' || format === 'ods') return MACROS.exec(raw)?.[0];
  return format === 'pdf' ? findInPdf(raw, bytes) : undefined;
}

function findInPdf(raw: string, bytes: Uint8Array): string | undefined {
  const { texts, sealed } = unpack(raw, bytes);
  if (sealed) return sealed;
  const all = [raw, ...texts].map(spellNames);
  const active = all.map((text) => ACTIVE_IN_PDF.exec(text)).find(Boolean);
  return active?.[1] ?? active?.[2] ?? all.map((text) => findOpening(text, all)).find(Boolean);
}

/** Names may be spelled by codes: `/J#53`. */
function spellNames(text: string): string {
  return text.replace(/(?<=\/[\w#]{0,30})#([4-7][\da-f])/gi, (_, code: string) =>
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

/** The packed parts of a PDF; `sealed` if one that may hold objects cannot be unpacked, or there is too much of it. */
function unpack(raw: string, bytes: Uint8Array): { texts: string[]; sealed: string | undefined } {
  const texts: string[] = [];
  let left = MOST_UNPACKED;
  let streams = 0;
  let broken = 0;
  for (const { index, 0: start } of raw.matchAll(/(?<!end)stream\r?\n/g)) {
    if (++streams > MOST_STREAMS) return { texts, sealed: 'stream' };
    const head = spellNames(raw.slice(Math.max(0, index - MOST_HEAD), index));
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    if (!/\/(?:Filter|F)\b/.test(dictionary)) continue; // is among the text already
    const packed = bytes.subarray(index + start.length);
    try {
      if (!isZlib(packed)) throw new RangeError('packed in another way');
      const text = inflateSync(packed, { maxOutputLength: left });
      left -= text.length;
      texts.push(text.toString('latin1'));
    } catch {
      if (/\/ObjStm\b/.test(dictionary)) return { texts, sealed: 'ObjStm' };
      if (isZlib(packed)) broken++;
    }
    if (left <= 0 || broken > MOST_BROKEN) return { texts, sealed: 'FlateDecode' };
  }
  return { texts, sealed: undefined };
}

/** Whether bytes begin as RFC 1950 says. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}
