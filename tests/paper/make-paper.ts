import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isSetInstalled } from '../../scripts/paper/install-set.ts';
import type { Book } from '../../src/book/book.ts';
import { loadEditionsOnce } from '../../src/load-editions.ts';
import { findMade, type Made } from '../../src/paper/made.ts';
import { prepareEdition } from '../../src/paper/prepare.ts';
import { type LocalEdition, localise } from '../../src/views/local-edition.ts';
import { deployedAt } from '../unit/in-memory.ts';

const run = promisify(execFile);

/** Whether reports can be set on this machine; says so where they cannot. */
export const canSet = isSetInstalled();
if (!canSet) console.warn('The tests of paper are left out: npm ci --prefix paper installs what they need.');

/** What was made of an edition. */
export type MadeEdition = { readonly edition: LocalEdition; readonly book: Book; readonly made: Made };

/**
 * Makes paper of a content folder with the command that publishers use.
 *
 * @param home where it is kept.
 * @param environment what the machine is like.
 */
export async function makePaper(
  content: string,
  home: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<MadeEdition[]> {
  await run(process.execPath, ['scripts/paper.ts'], {
    env: {
      PATH: process.env['PATH'],
      SITE_URL: 'https://report.example/',
      CONTENT_DIR: content,
      PAPER_DIR: home,
      ...environment,
    },
  });
  const { editions, makeBook } = await loadEditionsOnce(path.resolve(content));
  return Promise.all(
    editions.map(async (each) => {
      const edition = await localise(each, deployedAt('/'), editions);
      const book = await makeBook(each);
      const made = findMade(home, prepareEdition(book, edition, '.').key);
      if (!made) throw new Error(`nothing was made of ${edition.language}`);
      return { edition, book, made };
    }),
  );
}

/** The bytes of a file that was made. */
export function readMade({ made }: MadeEdition, name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(made.folder, name)));
}

/** A program of the system that checks EPUB (Debian's epubcheck), where it is installed. */
export const EPUBCHECK = ['/usr/bin/epubcheck', '/usr/share/java/epubcheck.jar'].find((file) =>
  existsSync(file),
);
