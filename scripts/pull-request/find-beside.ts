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

/** GitHub lists no more of a comparison. */
const MOST_FILES = 300;

const comparison = z.object({
  files: z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() })),
});

/**
 * What a pull request changes besides pages, as GitHub has it, and whether what its run left may be told: the run's own
 * word for either is the contributor's. What is compared are commits, that of the run among them: a list of the pull
 * request's files would be that of whatever has been pushed since.
 *
 * @param base the commit that the pull request would be merged into.
 */
export async function findBeside(
  github: GitHub,
  { repository, workflow_run: run }: RunEvent,
  base: string,
): Promise<{ beside: { total: number; items: string[] }; vouched: boolean }> {
  const { files } = comparison.parse(
    await github.get(`repos/${repository.full_name}/compare/${base}...${run.head_sha}?per_page=1`),
  );
  const isWhole = files.length < MOST_FILES;
  const names = new Set(
    files.flatMap(({ filename, previous_filename: before }) => (before ? [filename, before] : [filename])),
  );
  const others = [...names].filter((name) => !CONTENT.test(name)).sort();
  return {
    beside: { total: others.length, items: others.slice(0, MAX_BESIDE) },
    vouched:
      isWhole && run.path.replace(/@.*$/, '') === WORKFLOW && !others.some((name) => RUNS_BY.test(name)),
  };
}
