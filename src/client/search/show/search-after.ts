/** What comes after the first results, or is rarely asked for, in a script that is loaded once they stand there. */
import { rememberExcerpts } from '../follow/followed-excerpt.ts';

export { addDefinition } from './add-definition.ts';
export { showChapters, showKinds } from './search-facets.ts';
export { showRecent } from './search-recent.ts';

rememberExcerpts();
