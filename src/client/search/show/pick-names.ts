/** Which of the names that fit are shown, and where. */
import type { EntryKind } from '../../../search/names.ts';
import { isWholeName, type Suggestion } from '../../../search/suggest.ts';

/** Names beside the sections. */
const MOST_BESIDE = 5;
const DEFINED: ReadonlySet<EntryKind> = new Set(['term', 'law', 'chapter']);
const BESIDE: ReadonlySet<EntryKind> = new Set(['term', 'law', 'problem', 'measure']);

export type PickedNames = {
  /** What the query is the name of: one line says what that is. */
  readonly defined?: Suggestion;
  readonly beside: readonly Suggestion[];
};

/**
 * Beside sections a few terms, problems and measures are enough; sections and chapters stand in the lists of what was found.
 *
 * @param hasSections whether sections were found: where none were, names are all that there is.
 */
export function pickNames(names: readonly Suggestion[], hasSections: boolean): PickedNames {
  const defined = names.find((name) => DEFINED.has(name.entry.kind) && isWholeName(name) && isOwnName(name));
  const others = names.filter((name) => name !== defined);
  const beside = hasSections
    ? others.filter(({ entry }) => BESIDE.has(entry.kind)).slice(0, MOST_BESIDE)
    : others;
  return { ...(defined && { defined }), beside };
}

/** Whether it is a name of it, and not only a word that helps to find it. */
function isOwnName({ entry, alias }: Suggestion): boolean {
  return !alias || !entry.related.includes(alias);
}
