import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadEditions } from '../../../src/load-editions.ts';
import { measureRun } from '../measure-run.ts';
import { drawReport } from './draw-report.ts';
import { CaseHolder } from './hold-case.ts';
import type { Failure } from './hold-findings.ts';
import { holdSite } from './hold-site.ts';
import { type Folder, readSample } from './make-case.ts';

const WORK = path.resolve('node_modules/.cache/fuzz');
/** One folder for all, so that what builds keep for a folder is not kept for each. */
const CONTENT = path.join(WORK, 'content');

/** What came of a build. */
export type Built = { readonly files: number; readonly failures: readonly Failure[] };

/**
 * Builds the sample with so many changed files more, less those that the check refuses, and holds the site to what it
 * promises. A build that fails is made with ever fewer files, until few are left to blame.
 */
export async function fuzzBuild(seed: number, files: number): Promise<Built> {
  const sample = readSample();
  const holder = await CaseHolder.make(sample);
  const drawn = await drawReport(sample, seed, files, (file, bytes) => holder.accepts(file, bytes));
  const accepted = await dropRefused(sample, drawn);
  const own = [...accepted].filter(([file, bytes]) => sample.get(file) !== bytes).map(([file]) => file);
  const failures = await buildAndHold(accepted);
  if (!failures.some(({ kind }) => kind === 'build')) return { files: own.length, failures };
  for (const { detail } of failures) console.log(detail); // finding out whose fault it is takes some builds more
  const blamed = await blame(sample, accepted, own);
  return {
    files: own.length,
    failures: failures.map((failure) => ({ ...failure, detail: `${failure.detail}\n${blamed}` })),
  };
}

/** Leaves out what the check says is wrong, and what is wrong without it, until nothing is. */
async function dropRefused(sample: Folder, drawn: Folder): Promise<Folder> {
  const folder = new Map(drawn);
  for (;;) {
    const { findings } = await loadEditions(writeFolder(folder));
    const wrong = new Set(findings.flatMap(({ level, path: file }) => (level === 'error' ? [file] : [])));
    if (wrong.size === 0) return folder;
    const isOfSample = (file: string) => sample.get(file) === folder.get(file);
    const blamed = [...wrong].every(isOfSample)
      ? [...folder.keys()].filter((file) => sample.has(file))
      : wrong;
    const before = folder.size;
    let changed = false;
    for (const file of blamed) {
      const original = sample.get(file);
      if (original) {
        changed ||= folder.get(file) !== original;
        folder.set(file, original);
      } else folder.delete(file);
    }
    if (!changed && folder.size === before) throw new Error(`The sample itself is refused: ${[...wrong]}`);
  }
}

async function buildAndHold(folder: Folder): Promise<Failure[]> {
  const content = writeFolder(folder);
  const site = path.join(WORK, 'site');
  try {
    measureRun('scripts/build.ts', [], {
      CONTENT_DIR: content,
      OUT_DIR: site,
    });
  } catch (error) {
    return [
      { kind: 'build', about: 'fails', detail: error instanceof Error ? error.message : String(error) },
    ];
  }
  const { editions } = await loadEditions(content);
  return holdSite(site, editions);
}

/** Halves what may be to blame as long as one half fails by itself. */
async function blame(sample: Folder, folder: Folder, own: readonly string[]): Promise<string> {
  let suspects = own;
  while (suspects.length > 1) {
    const middle = Math.ceil(suspects.length / 2);
    const halves = [suspects.slice(0, middle), suspects.slice(middle)];
    let failing: readonly string[] | undefined;
    for (const half of halves) {
      const part = new Map([...folder].filter(([file]) => sample.has(file) || half.includes(file)));
      for (const [file, bytes] of sample) if (!half.includes(file)) part.set(file, bytes);
      const accepted = await dropRefused(sample, part);
      if ((await buildAndHold(accepted)).some(({ kind }) => kind === 'build')) {
        failing = half;
        break;
      }
    }
    if (!failing) break;
    suspects = failing;
  }
  return suspects
    .map(
      (file) =>
        `${file}: ${JSON.stringify(
          Buffer.from(folder.get(file) ?? [])
            .toString()
            .slice(0, 1_500),
        )}`,
    )
    .join('\n');
}

function writeFolder(folder: Folder): string {
  rmSync(CONTENT, { recursive: true, force: true });
  for (const [file, bytes] of folder) {
    mkdirSync(path.dirname(path.join(CONTENT, file)), { recursive: true });
    writeFileSync(path.join(CONTENT, file), bytes);
  }
  return CONTENT;
}
