/** `npm run rules`: writes the list of rules, `docs/rules/README.md`, from their pages. */
import { writeFileSync } from 'node:fs';
import { loadRules } from '../src/rules/load-rules.ts';
import { makeIndex } from './rules/make-index.ts';

writeFileSync('docs/rules/README.md', makeIndex(await loadRules()));
