import { writtenLanguages } from '../content/derive-files.ts';
import type { FileFacts, FolderFacts } from '../content/facts.ts';
import { isUnexpected } from '../content/layout.ts';
import { readText } from '../content/read-facts.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { StaleUnit } from '../domain/report.ts';
import { type FormerVersion, readFormerVersions } from './former-versions.ts';
import { hashUnit, readUnits, type Units } from './translation-units.ts';

/** Which pieces of which translated files are behind their original, by the path of the translation. */
export type Staleness = ReadonlyMap<string, readonly StaleUnit[]>;

/** A translation with the original that it mirrors. */
export type TranslatedFile = { readonly file: FileFacts; readonly original: FileFacts };

/** The translations of a folder whose original is there. */
export function findTranslations(facts: FolderFacts): TranslatedFile[] {
  const [first, ...others] = writtenLanguages(facts.files.values());
  if (!first) return [];
  const folders = others.map((language): string => LANGUAGES[language].folder);
  return [...facts.files.values()].flatMap((file): TranslatedFile[] => {
    const original = facts.files.get(LANGUAGES[first].folder + file.path.slice(file.folder.length));
    return original && folders.includes(file.folder) && (file.page || file.publication)
      ? [{ file, original }]
      : [];
  });
}

/** What a translation says that it was made from; `undefined` if it says nothing. */
export function readRecord({ page, publication }: FileFacts): Readonly<Record<string, string>> | undefined {
  return page ? page.head?.translated : publication?.publication.translated;
}

/**
 * Finds the pieces of translations whose original has changed in substance since. What the original said then is taken
 * from git; so is whether its changes were of wording only. Where git does not know, a change counts, and the former
 * text is left open. A folder that holds what content cannot hold is refused before any program is started.
 *
 * @param checkout a folder of the project's checkout, if not this one.
 */
export async function findStale(
  facts: FolderFacts,
  contentDir: string,
  checkout?: string,
): Promise<Staleness> {
  if ([...facts.files.values()].some(isUnexpected)) return new Map();
  const stale = new Map<string, readonly StaleUnit[]>();
  for (const { file, original } of findTranslations(facts)) {
    const record = readRecord(file);
    if (!record) continue;
    const now = readUnits(original);
    const suspects = [...new Set([...Object.keys(record), ...now.keys()])].filter(
      (unit) => record[unit] !== hashOf(now, unit),
    );
    if (suspects.length === 0) continue;
    const versions = await readVersions(contentDir, original.path, checkout);
    const found = suspects.flatMap((unit) => judge(unit, record[unit], now, versions) ?? []);
    if (found.length > 0) stale.set(file.path, found);
  }
  return stale;
}

type Version = Pick<FormerVersion, 'kind'> & { readonly units: Units };

async function readVersions(contentDir: string, path: string, checkout?: string): Promise<Version[]> {
  const versions: Version[] = [];
  for await (const { kind, text } of readFormerVersions(contentDir, path, checkout))
    versions.push({ kind, units: readUnits(readText(path, text)) });
  return versions;
}

function hashOf(units: Units, unit: string): string | undefined {
  const text = units.get(unit);
  return text === undefined ? undefined : hashUnit(text);
}

/** `undefined` if all that changed the piece since it was translated says that it is wording only. */
function judge(
  unit: string,
  recorded: string | undefined,
  now: Units,
  versions: readonly Version[],
): StaleUnit | undefined {
  const made = versions.findIndex(({ units }) => recorded !== undefined && hashOf(units, unit) === recorded);
  const before = versions[made]?.units.get(unit);
  const current = hashOf(now, unit);
  const isCommitted = versions[0] && hashOf(versions[0].units, unit) === current;
  const changes = versions.slice(0, Math.max(0, made)).filter(({ units }, index) => {
    const previous = versions[index + 1];
    return previous && hashOf(units, unit) !== hashOf(previous.units, unit);
  });
  if (made > 0 && isCommitted && changes.every(({ kind }) => kind === 'wording')) return undefined;
  return { unit, before, now: now.get(unit) };
}
