/**
 * The key under which a site keeps something on a reader's device. Sites of one host share their storage (many code
 * hosts publish every project below one address), so each has its base path before its names.
 */
export function storageKey(name: string, base: string): string {
  return base + name;
}
