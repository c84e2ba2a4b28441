import { findBrowser } from '../../scripts/bench/launch-browser.ts';
import { buildHere } from '../build-sites.ts';
import { EDITION } from './edition.ts';

/** Vitest global setup: begins to build what `content/` publishes; the run ends no sooner than the build. */
export default async function buildEdition(): Promise<() => Promise<void>> {
  await findBrowser().catch(() => undefined); // before several workers look for it, who say what is wrong
  const building = buildHere(EDITION);
  return () => building;
}
