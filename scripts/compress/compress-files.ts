import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is text; pictures and the parts of the index are compressed as they are. */
const TEXT = /\.(?:html?|js|css|svg|xml|json|csv|tsv|md|txt|webmanifest|ics|bib|ris)$/;
/** Below this a file comes in one packet anyway, in bytes. */
const LEAST = 860;
/** What is saved has to be worth the file. */
const WORTH = 0.9;
/** As many as zlib has threads. */
const AT_ONCE = 4;

const FORMS = [
  {
    ending: '.br',
    compress: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  {
    ending: '.gz',
    compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  },
];

/** What came of it: how many files, and their bytes as they are and in each form. */
export type Compressed = { files: number; plain: number; brotli: number; gzip: number };

/**
 * Writes beside each text file of a built site the same in brotli and gzip, for hosts that send such files as they are.
 * The same files give the same bytes.
 */
export async function compressFiles(folder: string): Promise<Compressed> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEXT.test(name));
  const total: Compressed = { files: 0, plain: 0, brotli: 0, gzip: 0 };
  const left = names.values();
  const work = async () => {
    for (const name of left) {
      const file = path.join(folder, name);
      const bytes = await readFile(file);
      if (bytes.length < LEAST) continue;
      const [brotli, gzipped] = await Promise.all(
        FORMS.map(async ({ ending, compress }) => {
          const made = await compress(bytes);
          if (made.length < bytes.length * WORTH) await writeFile(file + ending, made);
          return made.length;
        }),
      );
      total.files += 1;
      total.plain += bytes.length;
      total.brotli += brotli ?? 0;
      total.gzip += gzipped ?? 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}
