/**
 * `npm run pr-report -- --base DIR --head DIR --out FILE [--markdown FILE] [--refused FILE]`: says what the second content
 * folder changes over the first, as JSON, and as Markdown to read. `--refused` adds what `pr-take` has left out.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makePullRequestReport } from './pull-request/make-report.ts';
import { renderComment } from './pull-request/render-comment.ts';
import { refusals } from './pull-request/report-schema.ts';

const USAGE =
  'usage: npm run pr-report -- --base DIR --head DIR --out FILE [--markdown FILE] [--refused FILE]';

async function run(): Promise<number> {
  const { base, head, out, markdown, refused } = parseArgs({
    options: {
      base: { type: 'string' },
      head: { type: 'string' },
      out: { type: 'string' },
      markdown: { type: 'string' },
      refused: { type: 'string' },
    },
  }).values;
  if (!base || !head || !out) throw new Error(USAGE);
  const left = refused ? refusals.parse(JSON.parse(readFileSync(refused, 'utf8'))) : [];
  const report = await makePullRequestReport(path.resolve(base), path.resolve(head), left);
  writeFileSync(out, JSON.stringify(report, null, 2));
  if (markdown) appendFileSync(markdown, `${renderComment(report)}\n`);
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
