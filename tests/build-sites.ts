import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SITES } from './sites.ts';

const run = promisify(execFile);

/** Vitest global setup: builds the sites with the project's own build command. */
export default async function buildSites(): Promise<void> {
  for (const { base, folder, repository } of Object.values(SITES)) {
    await run(process.execPath, ['scripts/build.ts'], {
      env: {
        ...process.env,
        OUT_DIR: folder,
        SITE_URL: `https://report.example${base}`,
        GITHUB_REPOSITORY: repository,
      },
    });
  }
}
