import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatFindings } from '../../scripts/check/reporters.ts';
import { loadEditions } from '../../src/load-editions.ts';

/** Files by path from the content folder. */
export type Files = Readonly<Record<string, string>>;

/** The smallest PNG: one transparent pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const NOTATION =
  /⟨(?:U\+(?<code>[0-9A-F]+)|byte (?<byte>[0-9A-F]{2})|(?<png>png)|(?<text>[^⟩]+?) × (?<times>\d+))⟩/g;
const SYMLINK = /^⟨symlink (?<target>[^⟩]+)⟩\s*$/;

/**
 * Turns an example as it is printed into the bytes of the file. What cannot be typed or seen is written in
 * brackets: ⟨U+200B⟩ a character, ⟨byte FF⟩, ⟨png⟩ a picture, ⟨茶 × 300⟩ repeated text.
 */
export function decodeExample(text: string): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { index, 0: matched, groups } of text.matchAll(NOTATION)) {
    parts.push(Buffer.from(text.slice(at, index)));
    at = index + matched.length;
    const { code, byte, png, text: repeated = '', times } = groups ?? {};
    if (code) parts.push(Buffer.from(String.fromCodePoint(Number.parseInt(code, 16))));
    else if (byte) parts.push(Buffer.from(byte, 'hex'));
    else if (png) parts.push(Buffer.from(PNG, 'base64'));
    else parts.push(Buffer.from(repeated.replaceAll('⏎', '\n').repeat(Number(times))));
  }
  return Buffer.concat([...parts, Buffer.from(text.slice(at))]);
}

/** Writes the tiny report with some files added or changed, in a new folder under `parent`. */
export function writeExample(parent: string, files: Files): string {
  const folder = mkdtempSync(path.join(parent, 'case-'));
  cpSync('tests/fixtures/tiny', folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    const link = SYMLINK.exec(text)?.groups?.['target'];
    if (link) symlinkSync(link, target);
    else writeFileSync(target, decodeExample(text));
  }
  return folder;
}

/** The lines that the check prints of a content folder, with paths from there. */
export async function linesOf(folder: string, language: 'zh' | 'en'): Promise<string[]> {
  const { findings } = await loadEditions(folder);
  const output = formatFindings(findings, { format: 'text', contentDir: '', language });
  return output ? output.split('\n') : [];
}

/** What the check says of a content folder, a finding a line: place, level and rule. */
export async function checkFolder(folder: string): Promise<string[]> {
  return (await linesOf(folder, 'zh')).map((line) => line.split('  ').slice(0, 3).join(' '));
}

/** A folder for a test file's examples, and how to remove it. */
export function makeWorkFolder(name: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), `report-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
