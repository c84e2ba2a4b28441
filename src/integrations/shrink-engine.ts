import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import zopfli from '@gfx/zopfli';
import { transform } from 'esbuild';

/**
 * Makes Pagefind's own files smaller, which are most of what a first search loads: the script without its
 * long names (5 KB less), the engine compressed again, harder (3 KB less).
 *
 * @param folder Pagefind's folder in the built site.
 */
export async function shrinkEngine(folder: string): Promise<void> {
  const script = path.join(folder, 'pagefind.js');
  const { code } = await transform(await readFile(script, 'utf8'), { minify: true, format: 'esm' });
  await writeFile(script, code);
  const engine = path.join(folder, 'wasm.unknown.pagefind');
  const compressed = await zopfli.gzipAsync(gunzipSync(await readFile(engine)), { numiterations: 5 });
  await writeFile(engine, compressed);
}
