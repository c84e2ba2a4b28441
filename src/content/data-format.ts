/** What a data file can turn out to be. */
export type DataFormat = 'text' | 'pdf' | 'xlsx' | 'ods' | 'html';

/** What each kind of data file holds, by the ending of its name. */
const HOLDS: Readonly<Record<string, DataFormat>> = {
  csv: 'text',
  tsv: 'text',
  pdf: 'pdf',
  xlsx: 'xlsx',
  ods: 'ods',
};

/** What a data file should hold by its name. */
export function dataFormatOfName(path: string): DataFormat | undefined {
  return HOLDS[/\.(\w+)$/.exec(path)?.[1] ?? ''];
}

/** Signatures; of archives, the names of entries that stand in every file of the kind. */
const SIGNATURES: readonly (readonly [DataFormat, RegExp])[] = [
  ['pdf', /^%PDF-\d/],
  ['ods', /^PK[\s\S]{28}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/],
  ['xlsx', /^PK(?!\w)[\s\S]*xl\/workbook/],
  ['html', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|script|\?xml|svg)\b/i],
];

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What a data file is by its bytes; `undefined` for none of these, text in another encoding than UTF-8 included. */
export function dataFormatOf(bytes: Uint8Array): DataFormat | undefined {
  const raw = Buffer.from(bytes).toString('latin1');
  return SIGNATURES.find(([, pattern]) => pattern.test(raw))?.[0] ?? (isText(bytes) ? 'text' : undefined);
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !utf8.decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
