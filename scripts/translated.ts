/**
 * `npm run translated -- PATH [UNIT…]`: notes that a translation, or some units of it, are in step with the original.
 * `npm run translated -- --wording PATH [UNIT…]`: notes that an original has changed in wording only.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFacts } from '../src/content/read-facts.ts';
import { fromContent } from './from-content.ts';
import { sayFailure } from './say-failure.ts';
import { takeSettings } from './take-settings.ts';
import { recordTranslated, recordWording } from './translated/plan-records.ts';

const USAGE = `usage: npm run translated -- PATH [UNIT…]
         such as: npm run translated -- en/01-market/02-competition.mdx p2 summary
       npm run translated -- --wording PATH [UNIT…]
         such as: npm run translated -- --wording zh/01-market/02-competition.mdx`;

const settings = takeSettings();
const contentDir = path.resolve(settings.contentDir);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { wording: { type: 'boolean' } },
});
const [typed, ...units] = positionals;
if (!typed) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const facts = await readFacts(contentDir);
    const request = { path: fromContent(contentDir, typed), units };
    const records = values['wording']
      ? await recordWording(request, facts, contentDir)
      : recordTranslated(request, facts);
    for (const [file, { text, count }] of records) {
      if (count > 0) writeFileSync(path.join(contentDir, file), text);
      console.log(`${file}: ${count} units brought in step`);
    }
  } catch (error) {
    sayFailure('Nothing was written', error);
    process.exitCode = 1;
  }
}
