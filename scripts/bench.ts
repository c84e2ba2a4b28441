/**
 * `npm run bench`: the bytes of the site, and what check and builds take. `npm run bench -- bytes` or `-- builds`: one of
 * them; `-- search`: the search, beside Pagefind as it comes; `-- fuzz`: check and build, with files that are a little wrong;
 * `-- import`: what comes back of a thousand sentences that are garbled as document-sharing sites do it.
 */
import { benchBuilds } from './bench/builds.ts';
import { fuzz } from './bench/fuzz/fuzz.ts';
import { benchImport } from './bench/import.ts';
import { benchSearch } from './bench/search.ts';
import { benchSite } from './bench/site-bytes.ts';

const [what = 'all', ...args] = process.argv.slice(2);
if (what === 'bytes' || what === 'all') benchSite();
if (what === 'builds' || what === 'all') await benchBuilds();
if (what === 'search') await benchSearch();
if (what === 'import') benchImport();
if (what === 'fuzz') process.exitCode = await fuzz(args);
if (!['all', 'bytes', 'builds', 'search', 'fuzz', 'import'].includes(what)) {
  console.error(
    `There is nothing to measure called "${what}". There is: bytes, builds, search, fuzz, import, or nothing for both first.`,
  );
  process.exitCode = 1;
}
