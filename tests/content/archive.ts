import { crc32, deflateRawSync } from 'node:zlib';

/** An archive (ZIP) of parts by their names, packed as spreadsheet programs do. */
export function makeArchive(parts: Readonly<Record<string, string>>): Buffer {
  const heads: Buffer[] = [];
  const bodies: Buffer[] = [];
  let start = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(text);
    const method = name === 'mimetype' ? 0 : 8;
    const data = method === 0 ? Buffer.from(text) : packed;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(text), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(start, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
    heads.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name)]));
    bodies.push(body);
    start += body.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(heads.length, 8);
  end.writeUInt16LE(heads.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/** Bytes as an example in the corpus is written. */
export function asExample(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `⟨byte ${byte.toString(16).toUpperCase().padStart(2, '0')}⟩`).join('');
}

const RELATIONS = (relations: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
/** A relation of a workbook's part. */
export const relation = (type: string, target: string, more = '') =>
  `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;

/** A workbook of one sheet, with some parts added or changed. */
export function makeWorkbook(parts: Readonly<Record<string, string>> = {}, cell = '<v>2</v>'): Buffer {
  return makeArchive({
    '[Content_Types].xml':
      '<Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': RELATIONS(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': '<workbook><sheets><sheet name="茶" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': RELATIONS(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c>${cell}</c></row></sheetData></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': RELATIONS(
      relation('hyperlink', 'https://tea.example/', ' TargetMode="External"'),
    ),
    ...parts,
  });
}

/** Relations of a workbook's part. */
export const relations = (...each: readonly string[]) => RELATIONS(each.join(''));

/** An OpenDocument spreadsheet, as LibreOffice arranges it, with some parts added or changed. */
export function makeOpenSheet(parts: Readonly<Record<string, string>> = {}, inside = ''): Buffer {
  return makeArchive({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'Configurations2/accelerator/current.xml': '',
    'Configurations2/images/Bitmaps/': '',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content><office:scripts/><office:body><office:spreadsheet><table:table table:name="茶">${inside}</table:table></office:spreadsheet></office:body></office:document-content>`,
    'styles.xml': '<office:document-styles/>',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'Thumbnails/thumbnail.png': 'PNG',
    ...parts,
  });
}
