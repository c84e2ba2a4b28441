import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SITES } from './sites.ts';

const run = promisify(execFile);

/** Builds one site with the project's own build command. */
export async function buildSite({ base, folder }: { base: string; folder: string }): Promise<void> {
  await run(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, OUT_DIR: folder, SITE_URL: `https://report.example${base}` },
  });
}

/** Vitest global setup: builds the sites that the tests look at. */
export default async function buildSites(): Promise<void> {
  for (const site of Object.values(SITES)) await buildSite(site);
}
