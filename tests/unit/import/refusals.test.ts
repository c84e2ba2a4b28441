import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CommandError } from '../../../scripts/command-error.ts';
import { readSource } from '../../../scripts/import/read/read-source.ts';
import { makeArchive } from '../../content/archive.ts';

const work = mkdtempSync(path.join(tmpdir(), 'import-refusals-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const DOCUMENT = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const docx = (parts: Record<string, string> = {}) =>
  makeArchive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': DOCUMENT(''), ...parts });

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(work, name);
  writeFileSync(file, content);
  return file;
}

const read = (file: string) => readSource(file, { encoding: undefined, progress: () => {} });

async function refusal(file: string): Promise<string> {
  const error = await read(file).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CommandError);
  return error instanceof Error ? error.message.replace(`${work}/`, '') : '';
}

describe('what cannot be read is refused, with its name, what was found and what to do', () => {
  const chinese = '茶树喜欢酸性的土壤，雨水要多，冬天不能太冷。'.repeat(20);
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'empty.txt', '', /^empty\.txt is empty/],
    [
      'a picture called text',
      'picture.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0, 0]),
      /no text: it has bytes that are 0/,
    ],
    [
      'a text cut within a character',
      'cut.md',
      Buffer.from(chinese).subarray(0, -2),
      /^cut\.md ends in the middle of a character at line 1, column \d+/,
    ],
    [
      'a byte that UTF-8 cannot have',
      'mixed.txt',
      Buffer.concat([Buffer.from('Tea\n'), Buffer.from([0x81]), Buffer.from('\n')]),
      /^mixed\.txt:2:1 has a byte \(81\)|not whole as/,
    ],
    ['a PDF', 'report.pdf', '%PDF-1.7\n', /^report\.pdf is a PDF/],
    [
      'an old Word document',
      'old.doc',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      /\.doc.*Save it as \.docx/,
    ],
    ['a DOCX that was cut off', 'short.docx', docx().subarray(0, 200), /no whole archive/],
    ['a DOCX that is something else', 'text.docx', 'Tea', /no whole archive, as a \.docx is/],
    ['an archive without a document', 'empty.docx', makeArchive({ 'a.txt': 'a' }), /no DOCX/],
    [
      'a DOCX with macros',
      'macro.docx',
      docx({ 'word/vbaProject.bin': 'x' }),
      /has macros \(“word\/vbaProject\.bin”\)/,
    ],
    ['a document for macros', 'macro.docm', docx(), /with macros/],
    [
      'a DOCX with entities',
      'entity.docx',
      docx({
        'word/document.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${DOCUMENT('&e;')}`,
      }),
      /declares entities .*“word\/document\.xml”/,
    ],
    [
      'an EPUB with entities',
      'entity.epub',
      makeArchive({ 'META-INF/container.xml': '<!DOCTYPE a [<!ENTITY b "c">]><container/>' }),
      /declares entities/,
    ],
    [
      'an EPUB without contents',
      'none.epub',
      makeArchive({ mimetype: 'application/epub+zip' }),
      /no “META-INF\/container\.xml”/,
    ],
    ['parts that lead out of an archive', 'out.docx', docx({ '../evil.txt': 'x' }), /path leads out of it/],
    ['an archive of anything', 'folder.zip', makeArchive({ 'a.md': '# A' }), /is an archive \(\.zip\)/],
  ])('%s', async (_, name, content, message) => {
    expect(await refusal(put(name, content))).toMatch(message);
  });

  test('a bomb', async () => {
    const bomb = docx({ 'word/media/a.xml': '\0'.repeat(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(put('bomb.docx', bomb))).toMatch(/larger than it may be when it is unpacked/);
  });

  test('50 MB, without reading them', async () => {
    const file = put('large.txt', '');
    truncateSync(file, 50 * 1024 * 1024);
    expect(await refusal(file)).toMatch(/^large\.txt has 50 MB; expected 32 MB at most/);
  });

  test('a folder without Markdown, and what leads out of one', async () => {
    const folder = path.join(work, 'folder');
    mkdirSync(folder);
    symlinkSync('/etc/hostname', path.join(folder, 'linked.md'));
    expect(await refusal(folder)).toMatch(/has no Markdown/);
  });
});

describe('encodings', () => {
  const text =
    '茶\n第一章 种茶\n茶树喜欢酸性的土壤，雨水要多，冬天不能太冷，夏天也不能太热。采茶的人起得很早。\n第二章 采茶\n明前的茶最嫩，价钱也最高，可是产量很少，所以多数人喝的是雨前的茶。';
  const titles = async (file: string) => {
    const { pieces } = await read(file);
    return pieces.flatMap((piece) =>
      piece.kind === 'heading' ? piece.children.map((child) => 'value' in child && child.value) : [],
    );
  };
  const utf16 = (big: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };

  test.each<[string, () => Uint8Array]>([
    ['UTF-8', () => Buffer.from(text)],
    ['UTF-8 with a mark', () => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', () => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(false)])],
    ['UTF-16, the other way', () => Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(true)])],
    ['GB 18030', () => encode(text, 'gb18030')],
    ['Big5', () => encode(text.replaceAll('种', '種').replaceAll('采', '採').replaceAll('树', '樹'), 'big5')],
  ])('%s', async (name, bytes) => {
    const found = await titles(put(`${name}.txt`, bytes()));
    expect(found).toEqual(name === 'Big5' ? ['種茶', '採茶'] : ['种茶', '采茶']);
  });
});

/** A text in an encoding of two bytes, by the platform's decoder; what it lacks is left out. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if ([...char].length === 1 && !codes.has(char)) codes.set(char, [lead, trail]);
    }
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (codes.get(char) ?? []))),
  );
}
