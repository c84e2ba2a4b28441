import type { Suggestion } from '../../../search/suggest.ts';
import { renderName } from './search-names.ts';
import type { PanelParts } from './search-parts.ts';

/** Shows what the query is the name of, in one line, whose height does not change when what it is comes after it. */
export function showDefined({ definition, base, badges }: PanelParts, defined: Suggestion | undefined): void {
  definition.hidden = !defined;
  if (!defined) {
    definition.replaceChildren();
    return;
  }
  const { route } = defined.entry;
  if (definition.dataset['route'] === route && definition.childNodes.length > 0) return;
  definition.dataset['route'] = route;
  definition.replaceChildren(...renderName(defined, base, badges).childNodes);
}
