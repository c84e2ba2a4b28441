import type { LocalEdition } from '../views/local-edition.ts';

/** The whole address of what stands below the site's base path; `null` while the site has no address. */
export type AddressOf = (below: string) => string | null;

/** What addresses a book away from its site has: none where the site has none that others could use. */
export function addressesOf({ deployment }: Pick<LocalEdition, 'deployment'>): AddressOf {
  const { origin, base, published } = deployment;
  return (below) => (published ? origin + base + below : null);
}
