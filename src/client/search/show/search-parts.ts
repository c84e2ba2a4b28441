import type { Translation } from '../ask/answer-anywhere.ts';
import type { Templates } from '../tell/search-telling.ts';
import { type Badges, readBadges } from './search-items.ts';

/** The elements of a search panel, and what the page tells it. */
export type PanelParts = {
  readonly list: HTMLOListElement;
  readonly status: HTMLElement;
  readonly announcement: HTMLElement;
  readonly other: HTMLElement;
  readonly recent: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly more: HTMLButtonElement;
  readonly facets: HTMLElement;
  readonly box: HTMLInputElement;
  readonly filter: HTMLSelectElement;
  readonly slash: HTMLInputElement;
  readonly base: string;
  readonly translation: Translation | undefined;
  readonly badges: Badges;
  readonly templates: Templates;
  readonly everywhere: readonly string[];
};

/** Finds the parts of `components/SearchPanel.astro`. */
export function findParts(root: HTMLElement): PanelParts {
  const find = <E extends HTMLElement>(selector: string, type: new () => E): E => {
    const element = root.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`${selector} is not in the search panel`);
    return element;
  };
  const list = find('#search-results', HTMLOListElement);
  return {
    list,
    status: find('#search-status', HTMLElement),
    announcement: find('#search-announcement', HTMLElement),
    other: find('#search-other', HTMLElement),
    recent: find('#search-recent', HTMLElement),
    retry: find('#search-retry', HTMLButtonElement),
    more: find('#search-more', HTMLButtonElement),
    facets: find('#search-facets', HTMLElement),
    box: find('#search-box', HTMLInputElement),
    filter: find('#search-chapter', HTMLSelectElement),
    slash: find('#search-slash', HTMLInputElement),
    base: list.dataset['base'] ?? '/',
    translation: readTranslation(list),
    badges: readBadges(list.dataset['badges'] ?? ''),
    templates: JSON.parse(list.dataset['told'] ?? '{}'), // the page's own
    everywhere: (list.dataset['everywhere'] ?? '').split(' ').filter(Boolean),
  };
}

/** The edition to ask where this one has nothing, as the page names it. */
export function readTranslation({ dataset }: HTMLElement): Translation | undefined {
  const { translation } = dataset;
  return translation === undefined ? undefined : { base: translation, from: document.documentElement.lang };
}
