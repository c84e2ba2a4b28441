import { buildSite } from '../build-sites.ts';
import { EDITION } from './edition.ts';

/** Vitest global setup: builds what `content/` publishes. */
export default function buildEdition(): Promise<void> {
  return buildSite(EDITION);
}
