import type { FileFacts } from '../../src/content/facts.ts';
import { routeOfPath } from '../../src/domain/ids.ts';
import { readRecord } from '../../src/model/find-stale.ts';
import { compareParts } from './compare-parts.ts';
import { compareText } from './compare-text.ts';
import { partsOf, wholeShapeOf } from './page-parts.ts';
import { type Change, type ChangedPage, cut, LIMITS } from './report-schema.ts';
import { shortenRuns } from './shorten-runs.ts';

type Files = ReadonlyMap<string, FileFacts>;

/** The files that differ between two content folders, by path, each with all that a reader would see of it. */
export function comparePages(base: Files, head: Files): ChangedPage[] {
  const renamed = findRenamed(base, head);
  const gone = new Set(renamed.values());
  return [...new Set([...base.keys(), ...head.keys()])].sort().flatMap((path): ChangedPage[] => {
    const [before, after] = [base.get(path), head.get(path)];
    const from = base.get(renamed.get(path) ?? '');
    if (from && after) return [describe(after, 'renamed', compareFiles(from, after), from.path)];
    if (before && after)
      return isSame(before, after) ? [] : [describe(after, 'changed', compareFiles(before, after))];
    const file = after ?? before;
    if (!file || gone.has(path)) return [];
    const kind = after ? ('added' as const) : ('removed' as const);
    const text = textOf(file);
    return [
      describe(file, kind, text ? [{ kind: 'all', where: '', runs: shortenRuns([{ kind, text }]) }] : []),
    ];
  });
}

function describe(
  file: FileFacts,
  change: ChangedPage['change'],
  changes: readonly Change[],
  from?: string,
): ChangedPage {
  const { path, parsed, publication, picture, data } = file;
  const other = publication ? 'publication' : picture ? 'picture' : data ? 'data' : 'other';
  return {
    path,
    ...(from !== undefined && { from }),
    change,
    title: titleOf(file).slice(0, LIMITS.name),
    ...(!parsed && { file: other }),
    changes: cut(
      changes.map((each) => ({ ...each, where: each.where.slice(0, LIMITS.name) })),
      LIMITS.changes,
    ),
  };
}

function isSame(before: FileFacts, after: FileFacts): boolean {
  const bytes = ({ bytes = Buffer.of() }: FileFacts) => bytes;
  return before.storage === after.storage && Buffer.compare(bytes(before), bytes(after)) === 0;
}

function compareFiles(before: FileFacts, after: FileFacts): Change[] {
  const sources = { before: before.text?.source ?? '', after: after.text?.source ?? '' };
  const asTyped = (): Change[] => {
    const runs = compareText(withoutRecord(sources.before), withoutRecord(sources.after));
    return runs.length ? [{ kind: 'source', where: '', runs }] : [];
  };
  if (!isRead(before) || !isRead(after)) return asTyped();
  const changes = compareParts(partsOf(before), partsOf(after), sources);
  const [tree, newTree] = [before.parsed?.tree, after.parsed?.tree];
  const isMissed = changes.length === 0 && tree && newTree && wholeShapeOf(tree) !== wholeShapeOf(newTree);
  return [...changes, ...(isMissed ? asTyped() : []), ...compareRecords(before, after)];
}

/** Whether all that a text says is among its facts. */
function isRead({ parsed, page, publication, findings }: FileFacts): boolean {
  if (publication) return findings.length === 0;
  return !parsed || (page !== undefined && !parsed.findings.length && !parsed.frontMatter.findings.length);
}

/** The units that a translation says anew to be in step with, or no longer. */
function compareRecords(before: FileFacts, after: FileFacts): Change[] {
  const [old, now] = [readRecord(before) ?? {}, readRecord(after) ?? {}];
  const units = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (unit) => old[unit] !== now[unit],
  );
  return units.length ? [{ kind: 'record', where: units.join(', '), runs: [] }] : [];
}

const RECORDED = /^ +[\w.-]+: [a-z]{8}\r?\n/gm;

function withoutRecord(source: string): string {
  return source.replace(RECORDED, '');
}

/** All that is written in a file; nothing if it is no text. */
function textOf(file: FileFacts): string {
  if (!isRead(file)) return withoutRecord(file.text?.source ?? '');
  return partsOf(file)
    .map(({ kind, where, text }) => (kind === 'key' ? `${where}: ${text}` : text))
    .join('\n');
}

function titleOf({ path, parsed }: FileFacts): string {
  const data = parsed?.frontMatter.data;
  const title = data instanceof Object && 'title' in data ? data.title : undefined;
  return typeof title === 'string' && title ? title : path;
}

/** Signs that one file is another under a new name, the surest first. */
const SIGNS: readonly ((old: FileFacts, file: FileFacts) => boolean)[] = [
  (old, file) => routeOfPath(old.path) !== undefined && routeOfPath(old.path) === routeOfPath(file.path),
  (old, { page }) => page?.redirects.some(({ route }) => route === routeOfPath(old.path)) ?? false,
  (old, file) => Boolean(old.bytes && file.bytes) && isSame(old, file),
  (old, file) => file.page !== undefined && titleOf(old) === titleOf(file),
];

/** The files that have another path now, each with the old one. */
function findRenamed(base: Files, head: Files): Map<string, string> {
  const come = [...head.values()].filter(({ path }) => !base.has(path));
  const gone = new Set([...base.values()].filter(({ path }) => !head.has(path)));
  const renamed = new Map<string, string>();
  for (const isSign of SIGNS)
    for (const file of come) {
      if (renamed.has(file.path)) continue;
      const old = [...gone].find(
        (each) => each.folder === file.folder && each.page?.kind === file.page?.kind && isSign(each, file),
      );
      if (!old) continue;
      renamed.set(file.path, old.path);
      gone.delete(old);
    }
  return renamed;
}
