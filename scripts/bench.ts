/**
 * `npm run bench`: the bytes of the site, and what check and builds take; `npm run bench -- NAME` for one of those below.
 */
import { benchBuilds } from './bench/builds.ts';
import { driveHosts } from './bench/drive-hosts.ts';
import { fuzz } from './bench/fuzz/fuzz.ts';
import { benchImport } from './bench/import.ts';
import { benchSearch } from './bench/search.ts';
import { benchSite } from './bench/site-bytes.ts';

/** What can be measured; each says by its exit code, if at all, whether it found fault. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => unknown>> = {
  async all() {
    benchSite();
    await benchBuilds();
  },
  bytes: benchSite,
  builds: () => benchBuilds(),
  /** The search, beside Pagefind as it comes. */
  search: () => benchSearch(),
  /** Check and build, with files that are a little wrong. */
  fuzz,
  /** Our server, Caddy and nginx under load. */
  host: driveHosts,
  /** What comes back of a thousand sentences that are garbled as document-sharing sites do it. */
  import: benchImport,
};

const [what = 'all', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, what) ? BENCHES[what] : undefined;
if (bench) {
  const code = await bench(args);
  if (typeof code === 'number') process.exitCode = code;
} else {
  console.error(
    `There is nothing to measure called "${what}". There is: ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exitCode = 1;
}
