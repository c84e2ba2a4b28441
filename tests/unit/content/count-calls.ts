/**
 * Run by Node: reads a content folder, makes its books and compares it with itself, and prints how often each function was
 * called by each, as V8 counts them: `{ load, book, report }`, each by `file function`.
 */
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { makePullRequestReport } from '../../../scripts/pull-request/make-report.ts';
import { loadEditions } from '../../../src/load-editions.ts';

export type Calls = Readonly<Record<'load' | 'book' | 'report', Readonly<Record<string, number>>>>;

const OURS = /^.*\/(?=(?:src|node_modules)\/)/;

const folder = path.resolve(process.argv[2] ?? '');
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

/** What was called since the last time. */
async function takeCalls(): Promise<Record<string, number>> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return Object.fromEntries(
    result.flatMap(({ url, functions }) =>
      functions.flatMap(({ functionName, ranges }) => {
        const count = ranges[0]?.count ?? 0;
        return functionName && count ? [[`${url.replace(OURS, '')} ${functionName}`, count]] : [];
      }),
    ),
  );
}

await takeCalls();
const loaded = await loadEditions(folder);
const load = await takeCalls();
for (const edition of loaded.editions) await loaded.makeBook(edition);
const book = await takeCalls();
await makePullRequestReport(folder, folder);
const report = await takeCalls();
console.log(JSON.stringify({ load, book, report } satisfies Calls));
