import { unzipSync } from 'fflate';
import * as z from 'zod';
import type { GitHub } from './github-api.ts';
import type { RunEvent } from './run-event.ts';

/** Names of what the untrusted run leaves behind. */
const REPORT_ARTEFACT = 'pull-request-report';
const REPORT_FILE = 'pull-request-report.json';
const PREVIEW_ARTEFACT = 'site-preview';

const MAX_ARCHIVE = 1024 * 1024;
const MAX_REPORT = 8 * 1024 * 1024;

const artifacts = z.object({
  artifacts: z.array(z.object({ id: z.int(), name: z.string(), expired: z.boolean() })),
});

/** What a run left: the report's bytes, not yet judged, and the address of the preview; each may be missing. */
export async function fetchRunResults(
  github: GitHub,
  { repository, workflow_run: run }: RunEvent,
): Promise<{ report: Uint8Array | undefined; previewUrl: string | undefined }> {
  const list = artifacts.parse(
    await github.get(`repos/${repository.full_name}/actions/runs/${run.id}/artifacts?per_page=100`),
  );
  const newest = (name: string) =>
    list.artifacts
      .filter((each) => each.name === name && !each.expired)
      .map(({ id }) => id)
      .sort((a, b) => b - a)[0];
  const reportId = newest(REPORT_ARTEFACT);
  const previewId = newest(PREVIEW_ARTEFACT);
  return {
    report: reportId === undefined ? undefined : await fetchReport(github, repository.full_name, reportId),
    previewUrl: previewId === undefined ? undefined : `${run.html_url}/artifacts/${previewId}`,
  };
}

/** Takes the one file that counts out of the archive, if neither is larger than a report can be. */
async function fetchReport(github: GitHub, repository: string, id: number): Promise<Uint8Array | undefined> {
  try {
    const archive = await github.download(`repos/${repository}/actions/artifacts/${id}/zip`, MAX_ARCHIVE);
    const files = unzipSync(archive, {
      filter: ({ name, originalSize }) => name === REPORT_FILE && originalSize <= MAX_REPORT,
    });
    return files[REPORT_FILE];
  } catch (error) {
    console.warn(`The report cannot be read: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
