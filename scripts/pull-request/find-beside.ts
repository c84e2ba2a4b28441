import * as z from 'zod';
import type { GitHub } from './github-api.ts';
import { MAX_BESIDE } from './render-comment.ts';
import type { RunEvent } from './run-event.ts';

/** The workflow whose results are told; one that a pull request adds may have the same name. */
const WORKFLOW = '.github/workflows/pull-request.yml';
/** What decides how it runs: nothing else of a pull request is used by it before the content is. */
const RUNS_BY = /^\.github\//;
/** Pages and what stands beside them; `report.yaml` says what holds for all of them. */
const CONTENT = /^content\/(?!.*report\.yaml$)/;

const PAGE = 100;
/** GitHub lists no more than 3,000 files. */
const MAX_PAGES = 30;

const files = z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() }));

/**
 * What a pull request changes besides pages, as GitHub has it, and whether what its run left may be told: the run's own
 * word for either is the contributor's.
 */
export async function findBeside(
  github: GitHub,
  { repository, workflow_run: run }: RunEvent,
  pullRequest: number,
): Promise<{ beside: { total: number; items: string[] }; vouched: boolean }> {
  const names = new Set<string>();
  let isWhole = false;
  for (let page = 1; page <= MAX_PAGES && !isWhole; page++) {
    const list = `repos/${repository.full_name}/pulls/${pullRequest}/files?per_page=${PAGE}&page=${page}`;
    const found = files.parse(await github.get(list));
    for (const { filename, previous_filename: before } of found)
      for (const name of before ? [filename, before] : [filename]) names.add(name);
    isWhole = found.length < PAGE;
  }
  const others = [...names].filter((name) => !CONTENT.test(name)).sort();
  return {
    beside: { total: others.length, items: others.slice(0, MAX_BESIDE) },
    vouched:
      isWhole && run.path.replace(/@.*$/, '') === WORKFLOW && !others.some((name) => RUNS_BY.test(name)),
  };
}
