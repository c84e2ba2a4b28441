import * as z from 'zod';
import type { GitHub } from './github-api.ts';
import type { RunEvent } from './run-event.ts';

const pulls = z.array(
  z.object({
    number: z.int(),
    html_url: z.url(),
    head: z.object({ sha: z.string() }),
    base: z.object({ sha: z.string() }),
  }),
);

/** A pull request, as the base repository knows it. */
export type PullRequest = {
  readonly number: number;
  readonly url: string;
  /** The commit that it would be merged into. */
  readonly base: string;
};

/**
 * The pull request that a run was for. GitHub is asked, since the run's own files are the contributor's to
 * write. `undefined` if it is closed, has moved on to another commit, or cannot be told from another one.
 */
export async function findPullRequest(
  github: GitHub,
  { repository, workflow_run: run }: RunEvent,
): Promise<PullRequest | undefined> {
  if (!run.head_repository) return undefined;
  const head = encodeURIComponent(`${run.head_repository.owner.login}:${run.head_branch}`);
  const open = pulls.parse(await github.get(`repos/${repository.full_name}/pulls?state=open&head=${head}`));
  const [found, another] = open.filter((pull) => pull.head.sha === run.head_sha);
  return found && !another ? { number: found.number, url: found.html_url, base: found.base.sha } : undefined;
}
