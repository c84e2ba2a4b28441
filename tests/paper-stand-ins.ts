import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadEditions } from '../src/load-editions.ts';
import { hashOf, MADE_LIST } from '../src/paper/made.ts';
import { prepareEdition } from '../src/paper/prepare.ts';
import { readSettings } from '../src/settings.ts';
import { localise } from '../src/views/local-edition.ts';
import { paperFolder, type Site } from './sites.ts';

/** What stands for the files of an edition, and how many pages it is said to have. */
export const STAND_INS = [
  { name: 'report.pdf', pages: 64, text: 'the report'.padEnd(1_900_000) },
  { name: 'picking.pdf', pages: 6, text: 'a chapter of it' },
  { name: 'report.epub', pages: undefined, text: 'a book' },
] as const;

/**
 * Puts files where `npm run paper` would have put its own for a site, which needs no compiler and no
 * fonts: what a build makes of them is the same.
 */
export async function writePaperStandIns(site: Site): Promise<void> {
  const settings = readSettings({
    SITE_URL: `https://report.example${site.base}`,
    CONTACT_EMAIL: process.env['CONTACT_EMAIL'],
  });
  if ('error' in settings) throw new Error(settings.error);
  const home = paperFolder(site);
  rmSync(home, { recursive: true, force: true });
  const { editions, makeBook } = await loadEditions(path.resolve(site.content));
  for (const edition of editions) {
    const prepared = prepareEdition(
      await makeBook(edition),
      await localise(edition, settings, editions),
      '.',
    );
    const folder = path.join(home, prepared.key);
    mkdirSync(folder, { recursive: true });
    const files = STAND_INS.map(({ name, pages, text }) => {
      writeFileSync(path.join(folder, name), text);
      const bytes = Buffer.from(text);
      return { name, bytes: bytes.length, ...(pages && { pages }), sha256: hashOf(bytes) };
    });
    writeFileSync(path.join(folder, MADE_LIST), JSON.stringify({ files }));
  }
}
