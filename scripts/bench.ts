/**
 * `npm run bench`: the bytes of the site, and what check and builds take. `npm run bench -- bytes` or `-- builds`: one of
 * them; `-- search`: the search, beside Pagefind as it comes.
 */
import { benchBuilds } from './bench/builds.ts';
import { benchSearch } from './bench/search.ts';
import { benchSite } from './bench/site-bytes.ts';

const [what = 'all'] = process.argv.slice(2);
if (what === 'bytes' || what === 'all') benchSite();
if (what === 'builds' || what === 'all') await benchBuilds();
if (what === 'search') await benchSearch();
if (!['all', 'bytes', 'builds', 'search'].includes(what)) {
  console.error(
    `There is nothing to measure called "${what}". There is: bytes, builds, search, or nothing for both first.`,
  );
  process.exitCode = 1;
}
