import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Site } from './sites.ts';

/** What the processes of the tests know of a site's build, whichever has started it; else why it has failed. */
const STATES = ['building', 'built', 'not asked for'] as const;
type State = (typeof STATES)[number];

const stateFile = ({ folder }: Site) => path.join(path.dirname(folder), `${path.basename(folder)}.state`);

export function writeState(site: Site, state: State | Error): void {
  mkdirSync(path.dirname(site.folder), { recursive: true });
  writeFileSync(stateFile(site), state instanceof Error ? `${state.message}\n` : state);
}

/**
 * Waits until a site is built.
 *
 * @throws with what its build has said, if that failed.
 */
export async function waitFor(site: Site): Promise<void> {
  for (;;) {
    const state = readFileSync(stateFile(site), 'utf8');
    if (state === 'built' || state === 'not asked for') return;
    if (state.endsWith('\n')) throw new Error(`${site.folder} was not built: ${state}`);
    await setTimeout(100); // being built, or the state is being written
  }
}
