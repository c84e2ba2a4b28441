import { readFrontMatter } from '../../src/markdown/front-matter.ts';

/** The key with what is indented below it, or all that stands in its braces. */
const BLOCK = /^translated:(?:[ \t]*\{[^}]*\}.*\n?|.*\n?(?:[ \t]+.*\n?)*)/m;

/**
 * Writes what a translation was made from into its front matter, or into `report.yaml`, last of all keys. Nothing else
 * in the file changes.
 *
 * @param record unit and the short name of what the original said.
 */
export function writeRecord(file: string, source: string, record: ReadonlyMap<string, string>): string {
  const { start, end } = file.endsWith('.yaml')
    ? { start: 0, end: source.length }
    : readFrontMatter(source).yaml;
  const others = source.slice(start, end).replace(BLOCK, '').replace(/\n*$/, '\n');
  const lines = [...record].map(([unit, hash]) => `  ${unit}: ${hash}\n`);
  return `${source.slice(0, start)}${others}translated:\n${lines.join('')}${source.slice(end)}`;
}
