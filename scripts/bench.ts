/**
 * `npm run bench`: the bytes of the site, and what check and builds take. `npm run bench -- bytes` or `-- builds`: one of
 * them; `-- search`: the search, beside Pagefind as it comes; `-- fuzz`: check and build, with files that are a little wrong;
 * `-- host`: our server, Caddy and nginx under load.
 */
import { benchBuilds } from './bench/builds.ts';
import { driveHosts } from './bench/drive-hosts.ts';
import { fuzz } from './bench/fuzz/fuzz.ts';
import { benchSearch } from './bench/search.ts';
import { benchSite } from './bench/site-bytes.ts';

const [what = 'all', ...args] = process.argv.slice(2);
if (what === 'bytes' || what === 'all') benchSite();
if (what === 'builds' || what === 'all') await benchBuilds();
if (what === 'search') await benchSearch();
if (what === 'host') await driveHosts();
if (what === 'fuzz') process.exitCode = await fuzz(args);
if (!['all', 'bytes', 'builds', 'search', 'fuzz', 'host'].includes(what)) {
  console.error(
    `There is nothing to measure called "${what}". There is: bytes, builds, search, fuzz, host, or nothing for both first.`,
  );
  process.exitCode = 1;
}
