/**
 * The comment on a pull request, in three steps of a workflow that has the right to comment and runs nothing
 * of the contributor's: `fetch DIR` looks up the pull request and downloads what the untrusted run left,
 * `render DIR` judges that and writes the comment, without any token, `post DIR` posts it.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { fetchRunResults } from './pull-request/fetch-report.ts';
import { findBeside } from './pull-request/find-beside.ts';
import { findPullRequest } from './pull-request/find-pull-request.ts';
import { connect } from './pull-request/github-api.ts';
import { postComment } from './pull-request/post-comment.ts';
import { commentContext, renderComment } from './pull-request/render-comment.ts';
import { type PullRequestReport, pullRequestReport } from './pull-request/report-schema.ts';
import { readRunEvent } from './pull-request/run-event.ts';

const target = z.strictObject({ repository: z.string(), number: z.int(), context: commentContext });

const environment = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};
const gitHub = () => connect(environment('GITHUB_API_URL'), environment('GITHUB_TOKEN'));

async function fetchResults(folder: string): Promise<void> {
  const event = readRunEvent(environment('GITHUB_EVENT_PATH'));
  const pullRequest = await findPullRequest(gitHub(), event);
  if (!pullRequest) {
    console.log('No open pull request is at this commit: nothing to say.');
    return;
  }
  const { report, previewUrl } = await fetchRunResults(gitHub(), event);
  const context = {
    pullRequestUrl: pullRequest.url,
    runUrl: event.workflow_run.html_url,
    ...(previewUrl && { previewUrl }),
    ...(await findBeside(gitHub(), event, pullRequest.base)),
  };
  mkdirSync(folder, { recursive: true });
  if (report) writeFileSync(path.join(folder, 'report.json'), report);
  writeFileSync(
    path.join(folder, 'target.json'),
    JSON.stringify({ repository: event.repository.full_name, number: pullRequest.number, context }),
  );
  appendFileSync(environment('GITHUB_OUTPUT'), 'found=true\n');
}

async function render(folder: string): Promise<void> {
  const { context } = readTarget(folder);
  await writeFile(path.join(folder, 'comment.md'), renderComment(readReport(folder), context));
}

function readReport(folder: string): PullRequestReport | undefined {
  const file = path.join(folder, 'report.json');
  if (!existsSync(file)) return undefined;
  try {
    return pullRequestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.warn('The report does not have the form of one.');
    return undefined;
  }
}

async function post(folder: string): Promise<void> {
  const { repository, number } = readTarget(folder);
  await postComment(gitHub(), repository, number, readFileSync(path.join(folder, 'comment.md'), 'utf8'));
}

function readTarget(folder: string): z.infer<typeof target> {
  return target.parse(JSON.parse(readFileSync(path.join(folder, 'target.json'), 'utf8')));
}

const [step, folder = ''] = process.argv.slice(2);
const steps = new Map([
  ['fetch', fetchResults],
  ['render', render],
  ['post', post],
]);
const chosen = steps.get(step ?? '');
if (!chosen || !folder) throw new Error('usage: node scripts/pr-comment.ts fetch|render|post DIR');
await chosen(folder);
