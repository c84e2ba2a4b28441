/** What the panel shows while it has no answer: nothing of another one. */
import type { Suggestion } from '../../../search/suggest.ts';
import type { Say } from '../tell/search-status.ts';
import { headingFor, showNames } from './search-names.ts';
import type { PanelParts } from './search-parts.ts';

/** Ways to show that there is no answer. */
export type States = {
  readonly showNothing: () => void;
  readonly showWaiting: () => void;
  readonly showLost: () => void;
  /** Names that fit, while what was found is on its way. */
  readonly offer: (names: readonly Suggestion[]) => void;
  /** What the list is by now. */
  readonly finish: (match: string) => void;
};

/** Makes them for a panel. */
export function makeStates(parts: PanelParts, say: Say): States {
  const { list, names, pages, definition, facets, kinds, more, elsewhere, retry, base, badges } = parts;
  const empty = () => {
    list.replaceChildren();
    for (const part of [names, pages]) part.querySelector('ul')?.replaceChildren();
    for (const part of [names, pages, definition, facets, kinds, more, elsewhere]) part.hidden = true;
    for (const how of [parts.kind, parts.order]) how.disabled = true;
  };
  const finish = (match: string) => {
    retry.hidden = match !== 'error';
    list.dataset['match'] = match;
    list.setAttribute('aria-busy', 'false');
  };
  return {
    finish,
    showNothing: () => {
      empty();
      say(list.dataset['empty']);
      finish('none');
    },
    showWaiting: () => {
      empty();
      say(list.dataset['busy']);
    },
    showLost: () => {
      empty();
      say(list.dataset['error']);
      finish('error');
    },
    offer: (fitting) => showNames(names, fitting, base, badges, headingFor(fitting)),
  };
}
