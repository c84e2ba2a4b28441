/** What answers: loaded beside the list of names, so that suggestions need not wait for it. */
export const loadCore = () => import('./search-core.ts');
/** What comes after the first results. */
export const loadAfter = () => import('./search-after.ts');
