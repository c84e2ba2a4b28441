/**
 * `npm run wordings`: writes down since when each point says what it says, and what it said before, as far as git knows.
 * `npm run wordings -- --from 2026-01-31`: leaves out what no point has said since that day.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFacts } from '../src/content/read-facts.ts';
import { findWordings } from '../src/model/find-wordings.ts';
import { sayFailure } from './say-failure.ts';
import { takeSettings } from './take-settings.ts';
import { planWordings } from './wordings/plan-wordings.ts';

const USAGE = `usage: npm run wordings
       npm run wordings -- --from 2026-01-31`;

const contentDir = path.resolve(takeSettings().contentDir);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { from: { type: 'string' } },
});
const { from = '' } = values;
if (positionals.length > 0 || typeof from !== 'string' || (from && !/^\d{4}-\d\d-\d\d$/.test(from))) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const facts = await readFacts(contentDir);
    const files = planWordings(facts, await findWordings(facts, contentDir), from);
    for (const [file, text] of files) writeFileSync(path.join(contentDir, file), text);
    console.log(files.size > 0 ? [...files.keys()].join('\n') : 'all wordings are written down');
  } catch (error) {
    sayFailure('Nothing was written', error);
    process.exitCode = 1;
  }
}
