/** `npm run new -- chapter|section|term …`: starts a page in every language there is. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFacts } from '../src/content/read-facts.ts';
import { makePages, type Request } from './new/make-pages.ts';
import { sayFailure } from './say-failure.ts';
import { takeSettings } from './take-settings.ts';

const settings = takeSettings();

const USAGE = `usage: npm run new -- chapter SLUG TITLE
       npm run new -- section CHAPTER SLUG TITLE
       npm run new -- term SLUG NAME`;

function readRequest([kind, ...words]: readonly string[]): Request | undefined {
  const [first, second, third] = words;
  if ((kind === 'chapter' || kind === 'term') && words.length === 2 && first && second)
    return { kind, slug: first, title: second };
  if (kind === 'section' && words.length === 3 && first && second && third)
    return { kind, chapter: first, slug: second, title: third };
  return undefined;
}

const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const request = readRequest(positionals);
if (!request) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const facts = await readFacts(settings.contentDir);
    for (const file of makePages(request, facts)) {
      const target = path.join(settings.contentDir, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.text, { flag: 'wx' }); // never over an existing file
      console.log(target);
    }
  } catch (error) {
    sayFailure('Nothing new was written', error);
    process.exitCode = 1;
  }
}
