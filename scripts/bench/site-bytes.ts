import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const folder = path.resolve('node_modules/.cache/bench-site');

function buildSite(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    stdio: 'ignore',
    env: { ...process.env, OUT_DIR: folder },
  });
  if (status !== 0) throw new Error('the build failed: run "npm run build" to see why');
}

const KINDS: Readonly<Record<string, RegExp>> = {
  home: /^index\.html$/,
  'chapter pages': /^(?!terms|search|about|problems|map)[a-z-]+\/index\.html$/,
  'section pages': /^(?!terms)[a-z-]+\/[a-z-]+\/index\.html$/,
  'term pages': /^terms\/.+\/index\.html$/,
  'problems page': /^problems\/index\.html$/,
  'map page': /^map\/index\.html$/,
  'link previews': /^previews\//,
  'report.json': /^report\.json$/,
  'search: names and variants': /^search\/words\.json$/,
  'search: texts': /^search\/texts\.json$/,
  'search: engine': /^pagefind\/(pagefind\.js|wasm\.unknown\.pagefind|.*\.pf_meta|pagefind-entry\.json)$/,
  'search: index chunks': /\.pf_index$/,
  'search: records': /\.pf_fragment$/,
  everything: /./,
};

/** Bytes of the files of one kind; brotli is what they are held to, gzip what GitHub Pages sends. */
function measure(fits: RegExp) {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fits.test(path.relative(folder, file).split(path.sep).join('/')))
    .map((file) => readFileSync(file))
    .map((bytes) => ({
      raw: bytes.length,
      gzip: gzipSync(bytes).length,
      brotli: brotliCompressSync(bytes).length,
    }));
  const sum = (key: 'raw' | 'gzip' | 'brotli') => sizes.reduce((total, size) => total + size[key], 0);
  return {
    files: sizes.length,
    raw: sum('raw'),
    gzip: sum('gzip'),
    brotli: sum('brotli'),
    'largest, brotli': Math.max(0, ...sizes.map(({ brotli }) => brotli)),
  };
}

/**
 * Builds the site into a folder of its own and prints the bytes that a reader loads, raw and compressed, in all
 * and for the largest of each kind. Bytes are the same on every machine; times are not, so there are none.
 */
export function benchSite(): void {
  buildSite();
  console.table(Object.fromEntries(Object.entries(KINDS).map(([kind, fits]) => [kind, measure(fits)])));
}
