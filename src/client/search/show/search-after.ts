/** What comes after the first results, or is rarely asked for, in a script that is loaded once they stand there. */

import { rememberExcerpts } from '../follow/followed-excerpt.ts';

export { addMore, keepChapter } from '../ask/within-chapter.ts';
export { showDefinitions } from './search-definitions.ts';
export { showFacets } from './search-facets.ts';

rememberExcerpts();
