import { parseArgs } from 'node:util';
import { MOST_FILES } from './draw-report.ts';
import { fuzzBuild } from './fuzz-builds.ts';
import { fuzzCheck, THREADS } from './fuzz-check.ts';
import { holdFixes } from './hold-fixes.ts';
import { makeDocument } from './make-document.ts';

const USAGE = `usage: npm run bench -- fuzz [--cases N] [--from SEED] [--seed SEED] [--threads N] [--small] [--builds N] [--files N] [--fixes N]`;

/**
 * `npm run bench -- fuzz`: changes the sample report in ways drawn at random, and holds check and build to what they
 * promise. `--seed` does one case again.
 *
 * @returns the exit code: 0 if every promise was kept.
 */
export async function fuzz(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '20000' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      builds: { type: 'string' },
      fixes: { type: 'string' },
      files: { type: 'string', default: String(MOST_FILES) },
      small: { type: 'boolean', default: false },
      threads: { type: 'string', default: String(THREADS) },
    },
  });
  const numbers = [
    values.cases,
    values.seed ?? values.from,
    values.threads,
    values.builds ?? 1,
    values.files,
    values.fixes ?? 1,
  ].map(Number);
  const [cases = 0, first = 0, threads = 0, builds = 0, files = 0, fixes = 0] = numbers;
  if (numbers.some((number) => !Number.isSafeInteger(number) || number < 1) || files > MOST_FILES) {
    console.error(USAGE);
    return 2;
  }
  console.log(`Seeds from ${first}`);
  if (values.fixes) return fuzzFixes(first, fixes);
  if (values.builds) return fuzzBuilds(first, builds, files);
  const { small } = values;
  const run = await fuzzCheck(
    values.seed ? { first, cases: 1, threads: 1, small } : { first, cases, threads, small },
  );
  return run.causes.size === 0 ? 0 : 1;
}

async function fuzzFixes(first: number, documents: number): Promise<number> {
  let failed = 0;
  let mended = 0;
  for (let seed = first; seed < first + documents; seed++) {
    const { rounds, failures } = await holdFixes(makeDocument(seed));
    if (rounds > 0) mended++;
    failed += failures.length;
    for (const failure of failures) console.log(`seed ${seed}: ${failure}`);
  }
  console.log(`${documents} documents, ${mended} mended, ${failed} failures`);
  return failed === 0 ? 0 : 1;
}

async function fuzzBuilds(first: number, builds: number, files: number): Promise<number> {
  let sum = 0;
  let failed = 0;
  for (let seed = first; seed < first + builds; seed++) {
    const built = await fuzzBuild(seed, files);
    sum += built.files;
    failed += built.failures.length;
    for (const { kind, about, detail } of built.failures)
      console.log(`seed ${seed}: ${kind}: ${about}\n${detail}`);
    console.log(`seed ${seed}: ${built.files} changed files built, ${sum} so far`);
  }
  return failed === 0 ? 0 : 1;
}
