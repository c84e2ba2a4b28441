import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { readFolder } from '../../../src/content/read-folder.ts';
import { CommandError } from '../../command-error.ts';
import { type Change, type OutputFile, planChanges } from './plan-changes.ts';
import { hashOf, type ImportRecord, RECORD_FILE, readRecord, writeRecord } from './record.ts';

export type FolderPlan = {
  readonly changes: readonly Change[];
  /** Writes what is new or has not been touched, in one step where the folder is not there yet. */
  readonly write: () => void;
};

/**
 * Plans how files get into a folder that may have earlier ones.
 *
 * @throws {CommandError} if the folder has content that no import wrote, or something that is no regular file in the way.
 */
export async function planFolder(folder: string, files: readonly OutputFile[]): Promise<FolderPlan> {
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0;
  const stored = isNew ? [] : await readFolder(folder);
  const special = stored.find(({ storage }) => storage === 'symlink' || storage === 'special');
  if (special)
    throw new CommandError(
      `${path.join(folder, special.path)} is no regular file; nothing is written beside it`,
    );
  const recordFile = path.join(folder, RECORD_FILE);
  const record = readRecord(existsSync(recordFile) ? readFileSync(recordFile, 'utf8') : undefined);
  if (!isNew && Object.keys(record).length === 0)
    throw new CommandError(
      `${folder} is not empty, and no import wrote it. Name a folder that is not there, or an imported one`,
    );
  const present = new Map(stored.map(({ path: file, bytes }) => [file, bytes ?? new Uint8Array()]));
  const changes = planChanges(files, present, record);
  return { changes, write: () => writeChanges({ folder, files, changes, record, isNew }) };
}

type Writing = {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  readonly changes: readonly Change[];
  readonly record: ImportRecord;
  readonly isNew: boolean;
};

function writeChanges({ folder, files, changes, record, isNew }: Writing): void {
  mkdirSync(path.dirname(path.resolve(folder)), { recursive: true });
  const staged = mkdtempSync(`${path.resolve(folder)}.`);
  try {
    const written = files.filter(({ path: file }) => {
      const what = changes.find((change) => change.path === file)?.what;
      return what === 'new' || what === 'changed';
    });
    for (const { path: file, content } of written) {
      mkdirSync(path.dirname(path.join(staged, file)), { recursive: true });
      writeFileSync(path.join(staged, file), content);
    }
    const known = Object.fromEntries(written.map(({ path: file, content }) => [file, hashOf(content)]));
    writeFileSync(path.join(staged, RECORD_FILE), writeRecord({ ...record, ...known }));
    if (isNew) {
      rmSync(folder, { recursive: true, force: true }); // it is empty
      renameSync(staged, folder);
    } else
      for (const file of [...written.map((each) => each.path), RECORD_FILE]) moveInto(folder, staged, file);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function moveInto(folder: string, staged: string, file: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  renameSync(path.join(staged, file), path.join(folder, file));
}
