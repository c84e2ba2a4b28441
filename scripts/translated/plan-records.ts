import type { FileFacts, FolderFacts } from '../../src/content/facts.ts';
import { readText } from '../../src/content/read-facts.ts';
import { findTranslations, readRecord, type TranslatedFile } from '../../src/model/find-stale.ts';
import { readFormerVersions } from '../../src/model/former-versions.ts';
import { hashUnit, readUnits } from '../../src/model/translation-units.ts';
import { CommandError } from '../command-error.ts';
import { writeRecord } from './write-record.ts';

/** What is asked: which file or folder, which of its units (all if none is named). */
export type Request = { readonly path: string; readonly units: readonly string[] };

/** Files to write, by path from the content folder, and how many units each gets. */
export type Records = ReadonlyMap<string, { readonly text: string; readonly count: number }>;

/**
 * Notes in translations that they are in step with the original as it is now.
 *
 * @throws if there is no translation at the path, or no such unit.
 */
export function recordTranslated({ path, units }: Request, facts: FolderFacts): Records {
  const all = findTranslations(facts);
  const chosen = all.filter(({ file }) => isAt(file, path));
  if (chosen.length === 0)
    throw new CommandError(
      all.some(({ original }) => isAt(original, path))
        ? `${path} is the original: name its translation, or add --wording if its last change was of wording only`
        : `there is no translation at ${path}`,
    );
  return new Map(
    chosen.map((each) => {
      const now = hashesOf(each.original);
      refuseUnknown(units, [...now.keys(), ...Object.keys(readRecord(each.file) ?? {})]);
      return writeFor(each, now, (unit) => units.length === 0 || units.includes(unit));
    }),
  );
}

/**
 * Notes in all translations of an original that its latest change, committed or not, was of wording only. Units that
 * were behind before stay behind, unless they are named.
 *
 * @throws if there is no original at the path, or no such unit.
 */
export async function recordWording(
  { path, units }: Request,
  facts: FolderFacts,
  contentDir: string,
  checkout?: string,
): Promise<Records> {
  const chosen = findTranslations(facts).filter(
    ({ file, original }) => isAt(original, path) && readRecord(file),
  );
  if (chosen.length === 0) throw new CommandError(`no translation of ${path} says what it was made from`);
  const records: [string, { text: string; count: number }][] = [];
  for (const each of chosen) {
    const now = hashesOf(each.original);
    refuseUnknown(units, [...now.keys()]);
    const before = await readBefore(contentDir, each.original, now, checkout);
    const record = readRecord(each.file) ?? {};
    const wasInStep = (unit: string) => before === undefined || before.get(unit) === record[unit];
    records.push(
      writeFor(each, now, (unit) => (units.length === 0 ? wasInStep(unit) : units.includes(unit))),
    );
  }
  return new Map(records);
}

function isAt({ path }: FileFacts, asked: string): boolean {
  return path === asked || path.startsWith(`${asked}/`);
}

function hashesOf(file: FileFacts): Map<string, string> {
  return new Map([...readUnits(file)].map(([unit, text]) => [unit, hashUnit(text)]));
}

function refuseUnknown(units: readonly string[], known: readonly string[]): void {
  const unknown = units.find((unit) => !known.includes(unit));
  if (unknown) throw new CommandError(`there is no unit "${unknown}"; there are ${known.join(', ')}`);
}

/** What the original said before its latest change, committed or not; `undefined` where git does not know. */
async function readBefore(
  contentDir: string,
  { path }: FileFacts,
  now: ReadonlyMap<string, string>,
  checkout?: string,
): Promise<Map<string, string> | undefined> {
  let last: Map<string, string> | undefined;
  for await (const { text } of readFormerVersions(contentDir, path, checkout)) {
    last = hashesOf(readText(path, text));
    const isChanged = last.size !== now.size || [...last].some(([unit, hash]) => now.get(unit) !== hash);
    if (isChanged) return last;
  }
  return last;
}

/** The record of one translation, brought up to date for the units that are chosen. */
function writeFor(
  { file, original }: TranslatedFile,
  now: ReadonlyMap<string, string>,
  isChosen: (unit: string) => boolean,
): [string, { text: string; count: number }] {
  const old = readRecord(file) ?? {};
  const units = [...new Set([...now.keys(), ...Object.keys(old)])];
  const record = new Map<string, string>();
  let count = 0;
  for (const unit of units) {
    const hash = isChosen(unit) ? now.get(unit) : old[unit];
    if (hash !== old[unit]) count++;
    if (hash) record.set(unit, hash);
  }
  const source = file.parsed?.source ?? new TextDecoder().decode(file.bytes);
  if (file.parsed?.frontMatter.findings.length || original.parsed?.frontMatter.findings.length)
    throw new CommandError(`the front matter of ${file.path} cannot be read; mend it first (npm run check)`);
  return [file.path, { text: writeRecord(file.path, source, record), count }];
}
