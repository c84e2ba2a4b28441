/** `npm run move -- OLD NEW`: renames a page or a chapter's folder, and mends what leads there. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fromContent } from './from-content.ts';
import { movePage } from './move/move-page.ts';
import { sayFailure } from './say-failure.ts';
import { takeSettings } from './take-settings.ts';

const settings = takeSettings();

const USAGE = `usage: npm run move -- OLD NEW
  such as: npm run move -- zh/01-market/02-competition.mdx zh/01-market/02-rivals.mdx
           npm run move -- zh/01-market zh/01-environment`;

const contentDir = path.resolve(settings.contentDir);

const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const [from, to, ...rest] = positionals;
if (!from || !to || rest.length) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    for (const line of await movePage(contentDir, fromContent(contentDir, from), fromContent(contentDir, to)))
      console.log(line);
  } catch (error) {
    sayFailure('Nothing was moved', error);
    process.exitCode = 1;
  }
}
