import * as z from 'zod';
import type { GitHub } from './github-api.ts';
import { MARKER } from './render-comment.ts';

const AUTHOR = 'github-actions[bot]';
const PAGE = 100;
const MAX_PAGES = 20;

const comments = z.array(
  z.object({
    id: z.int(),
    body: z.string().nullish(),
    user: z.object({ login: z.string() }).nullable(),
  }),
);

/** Puts the comment on a pull request, in the place of the one that an earlier run has left. */
export async function postComment(
  github: GitHub,
  repository: string,
  pullRequest: number,
  body: string,
): Promise<void> {
  const issue = `repos/${repository}/issues`;
  const earlier = await findEarlier(github, `${issue}/${pullRequest}/comments`);
  await (earlier === undefined
    ? github.send('POST', `${issue}/${pullRequest}/comments`, { body })
    : github.send('PATCH', `${issue}/comments/${earlier}`, { body }));
}

/** Anybody can write the marker: only our own comment counts. */
async function findEarlier(github: GitHub, path: string): Promise<number | undefined> {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const found = comments.parse(await github.get(`${path}?per_page=${PAGE}&page=${page}`));
    const ours = found.find(({ user, body }) => user?.login === AUTHOR && body?.startsWith(MARKER));
    if (ours || found.length < PAGE) return ours?.id;
  }
  return undefined;
}
