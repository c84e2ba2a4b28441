import { waitFor } from './site-state.ts';
import { SITES } from './sites.ts';

/** Vitest setup file: a test file begins when the sites are built, but for the one that a single test looks at. */
const { again: _, ...sites } = SITES;
await Promise.all(Object.values(sites).map(waitFor));
