import { gunzipSync } from 'node:zlib';
import zopfli from '@gfx/zopfli';

/** Compresses a gzip file again, harder: 3 KB less of Pagefind's engine, most of what a first search loads. */
export async function shrinkEngine(engine: Uint8Array): Promise<Uint8Array> {
  return zopfli.gzipAsync(gunzipSync(engine), { numiterations: 5 });
}
