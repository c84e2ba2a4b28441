/** `npm run bench`: the bytes of the site. `npm run bench -- search`: the search, beside Pagefind as it comes. */
import { benchSearch } from './bench/search.ts';
import { benchSite } from './bench/site-bytes.ts';

const [what = 'site'] = process.argv.slice(2);
if (what === 'site') benchSite();
else if (what === 'search') await benchSearch();
else {
  console.error(
    `There is nothing to measure called "${what}". There is: search, or nothing for the site's bytes.`,
  );
  process.exitCode = 1;
}
