/**
 * The address of a page on its host.
 *
 * @param base base path of the site, with a slash at both ends.
 * @param prefix of the edition: empty, or with a slash at its end.
 * @param route from there, without a slash before it.
 */
export function addressOf(base: string, prefix: string, route: string): string {
  return base + prefix + route;
}

/** Base path of a site, and the prefix of each edition by the name of its language's folder. */
export type Roots = { readonly base: string; readonly prefixes: Readonly<Record<string, string>> };

/**
 * The same of a page in a language's folder.
 *
 * @throws if no edition is made of that folder: its pages have no address.
 */
export function addressInFolder({ base, prefixes }: Roots, folder: string, route: string): string {
  const prefix = Object.hasOwn(prefixes, folder) ? prefixes[folder] : undefined;
  if (prefix === undefined) throw new Error(`no edition is made of "${folder}"`);
  return addressOf(base, prefix, route);
}
