import { readFileSync } from 'node:fs';
import * as z from 'zod';

const runEvent = z.object({
  repository: z.object({ full_name: z.string(), html_url: z.url() }),
  workflow_run: z.object({
    id: z.int(),
    /** The workflow's file; its name is anybody's to use. */
    path: z.string(),
    html_url: z.url(),
    head_sha: z.string().regex(/^[0-9a-f]{40}$/),
    head_branch: z.string(),
    /** Gone if the fork was deleted meanwhile. */
    head_repository: z.object({ owner: z.object({ login: z.string() }) }).nullable(),
  }),
});

/** The event that says a run has ended. GitHub writes it, but a contributor chose the name of the branch. */
export type RunEvent = z.infer<typeof runEvent>;

/** Reads the event of the running workflow. */
export function readRunEvent(file: string): RunEvent {
  return runEvent.parse(JSON.parse(readFileSync(file, 'utf8')));
}
