/** `npm run new -- chapter|section|term|report …`: starts a page in every language there is, or a publication. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFacts } from '../src/content/read-facts.ts';
import { LANGUAGES, type Language, WRITTEN_LANGUAGES } from '../src/domain/language.ts';
import { CommandError } from './command-error.ts';
import { makePages, type NewFile, type Request } from './new/make-pages.ts';
import { makeReport } from './new/make-report.ts';
import { sayFailure } from './say-failure.ts';
import { takeSettings } from './take-settings.ts';

const settings = takeSettings();

const USAGE = `usage: npm run new -- chapter SLUG TITLE
       npm run new -- section CHAPTER SLUG TITLE
       npm run new -- term SLUG NAME
       npm run new -- report DIR [--language ${WRITTEN_LANGUAGES.join('|')}]`;

function readRequest([kind, ...words]: readonly string[]): Request | undefined {
  const [first, second, third] = words;
  if ((kind === 'chapter' || kind === 'term') && words.length === 2 && first && second)
    return { kind, slug: first, title: second };
  if (kind === 'section' && words.length === 3 && first && second && third)
    return { kind, chapter: first, slug: second, title: third };
  return undefined;
}

/** Starts an empty publication in a folder that is empty or not there. */
function startReport(folder: string, language: Language): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new CommandError(`${folder} is not empty`);
  write(folder, makeReport(language, new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)));
  console.log(`Build it with: CONTENT_DIR=${folder} npm start`);
}

function write(folder: string, files: readonly NewFile[]): void {
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text, { flag: 'wx' }); // never over an existing file
    console.log(target);
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { language: { type: 'string' } },
});
const request = readRequest(positionals);
const [kind, folder, ...more] = positionals;
const language = WRITTEN_LANGUAGES.find(
  (each) => each === values.language || LANGUAGES[each].folder === (values.language ?? 'zh'),
);
const isReport = kind === 'report' && folder !== undefined && more.length === 0 && language !== undefined;
if (!request && !isReport) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    if (request) write(settings.contentDir, makePages(request, await readFacts(settings.contentDir)));
    else if (isReport) startReport(folder, language);
  } catch (error) {
    sayFailure('Nothing new was written', error);
    process.exitCode = 1;
  }
}
