/** What `npm run paper` does with the content. It is started by `scripts/paper.ts`, and may write to its own folder only. */
import path from 'node:path';
import { loadEditionsOnce } from '../../src/load-editions.ts';
import { findMade, isAnythingMade, type Made } from '../../src/paper/made.ts';
import { prepareEdition } from '../../src/paper/prepare.ts';
import { sayFileSize } from '../../src/views/file-size.ts';
import { localise } from '../../src/views/local-edition.ts';
import { PROJECT } from '../build/confine.ts';
import { reportFindings } from '../check/run-check.ts';
import { sayFailure } from '../say-failure.ts';
import { takeSettings } from '../take-settings.ts';
import { MissingGlyphs } from './find-missing-glyphs.ts';
import { keepOnly, makeFiles } from './make-files.ts';
import { reportGlyphs } from './report-glyphs.ts';

const settings = takeSettings();

async function makePaper(): Promise<number> {
  const contentDir = path.resolve(settings.contentDir);
  const home = path.resolve(settings.paperDir);
  if ((await reportFindings(contentDir)) !== 0) return 1;
  const loaded = await loadEditionsOnce(contentDir);
  const { editions, makeBook } = loaded;
  const findings: string[] = [];
  const keys: string[] = [];
  for (const edition of editions) {
    const local = await localise(edition, settings, editions);
    const prepared = prepareEdition(await makeBook(edition), local, PROJECT);
    const kept = isAnythingMade(home) ? findMade(home, prepared.key) : undefined;
    const made = kept ?? (await makeFiles(prepared, local, home).catch(holdGlyphs));
    if (made instanceof MissingGlyphs) {
      findings.push(...reportGlyphs(made.characters, edition.language, loaded, contentDir));
      continue;
    }
    keys.push(prepared.key);
    for (const line of linesOf(made)) console.log(`${local.root}${line}${kept ? '  (as it was)' : ''}`);
  }
  for (const line of new Set(findings)) console.log(line);
  if (findings.length > 0) return 1; // what was made before stays
  keepOnly(home, keys);
  return 0;
}

/** That characters are missing is for the end, when all of them are known. */
function holdGlyphs(error: unknown): MissingGlyphs {
  if (error instanceof MissingGlyphs) return error;
  throw error;
}

function linesOf({ files }: Made): string[] {
  return files.map(({ name, bytes, pages }) => {
    return [name, pages && `${pages} pages`, sayFileSize(bytes)].filter(Boolean).join('  ');
  });
}

try {
  process.exitCode = await makePaper();
} catch (error) {
  sayFailure('Paper was not made', error);
  process.exitCode = 1;
}
process.disconnect?.();
