import type { Named } from '../domain/publication.ts';
import type { LocalEdition } from './local-edition.ts';

/** What terms can be, in the publication's order, with its names or, where it has none, the interface's. */
export function termKinds({ report, words }: LocalEdition): readonly Named[] {
  const { kinds } = report.publication;
  if (kinds.length > 0) return kinds;
  return Object.entries(words.termKinds).map(([id, name]) => ({ id, name }));
}
