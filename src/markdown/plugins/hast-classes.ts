import type { Element } from 'hast';

/** The classes of an element; none where it has none. */
export function classesOf({ properties }: Element): string[] {
  const given = properties['className'];
  return Array.isArray(given) ? given.map(String) : [];
}
