import { buildHere } from '../build-sites.ts';
import { EDITION } from './edition.ts';

/** Vitest global setup: begins to build what `content/` publishes; the run ends no sooner than the build. */
export default function buildEdition(): () => Promise<void> {
  const building = buildHere(EDITION);
  return () => building;
}
