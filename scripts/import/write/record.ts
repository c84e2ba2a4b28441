import { createHash } from 'node:crypto';
import * as z from 'zod';

/** What an import wrote, by path: a file that still reads so has not been touched by a person. */
export type ImportRecord = Readonly<Record<string, string>>;

/** Where it stands in the content folder; nobody takes it for content. */
export const RECORD_FILE = '.import.json';

const schema = z.strictObject({ files: z.record(z.string(), z.string()) });

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @returns nothing for a record that cannot be read: all files then count as touched. */
export function readRecord(json: string | undefined): ImportRecord {
  try {
    return json === undefined ? {} : schema.parse(JSON.parse(json)).files;
  } catch {
    return {};
  }
}

export function writeRecord(record: ImportRecord): string {
  const files = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ files }, null, 1)}\n`;
}
