/**
 * `npm run pr-report -- --base DIR --head DIR --out FILE [--markdown FILE]`: says what the second content
 * folder changes over the first, as JSON, and as Markdown to read.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makePullRequestReport } from './pull-request/make-report.ts';
import { renderComment } from './pull-request/render-comment.ts';

const USAGE = 'usage: npm run pr-report -- --base DIR --head DIR --out FILE [--markdown FILE]';

async function run(): Promise<number> {
  const { base, head, out, markdown } = parseArgs({
    options: {
      base: { type: 'string' },
      head: { type: 'string' },
      out: { type: 'string' },
      markdown: { type: 'string' },
    },
  }).values;
  if (!base || !head || !out) throw new Error(USAGE);
  const report = await makePullRequestReport(path.resolve(base), path.resolve(head));
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
