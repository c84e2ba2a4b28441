import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SITES } from './sites.ts';

const run = promisify(execFile);

type Site = {
  readonly base: string;
  readonly folder: string;
  readonly repository: string;
  /** Content folder, if not the report's own. */
  readonly content?: string;
};

/** Builds one site with the project's own build command. */
export async function buildSite({ base, folder, repository, content }: Site): Promise<void> {
  await run(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      OUT_DIR: folder,
      SITE_URL: `https://report.example${base}`,
      GITHUB_REPOSITORY: repository,
      ...(content && { CONTENT_DIR: content }),
    },
  });
}

/** Vitest global setup: builds the sites that the tests look at. */
export default async function buildSites(): Promise<void> {
  for (const site of Object.values(SITES)) await buildSite(site);
}
