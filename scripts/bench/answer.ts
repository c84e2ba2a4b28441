/** What a search under test gives for a query: the time until it can be shown, and what was found. */
export type Answer = { readonly milliseconds: number } & (
  | { readonly urls: readonly string[] }
  /** Where not all that was found is loaded: Pagefind's ids, which are the names of the fragments. */
  | { readonly ids: readonly string[] }
);
