import { waitFor } from '../site-state.ts';
import { EDITION } from './edition.ts';

/** Vitest setup file: a test file begins when the site is built. */
await waitFor(EDITION);
