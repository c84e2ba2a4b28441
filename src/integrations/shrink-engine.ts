import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import zopfli from '@gfx/zopfli';

const ITERATIONS = 5;

/**
 * Compresses a gzip file again, harder: 3 KB less of Pagefind's engine, most of what a first search loads. That takes
 * a second, and the engine is the same each time, so the result is kept under the hash of what went in.
 */
export async function shrinkEngine(engine: Uint8Array): Promise<Uint8Array> {
  const key = createHash('sha256').update(`${ITERATIONS} `).update(engine).digest('hex');
  const file = path.resolve(process.env['CACHE_DIR'] || 'node_modules/.cache', 'engines', `${key}.gz`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const made = await zopfli.gzipAsync(gunzipSync(engine), { numiterations: ITERATIONS });
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`; // builds may run at the same time
  await writeFile(beside, made);
  await rename(beside, file);
  return made;
}
