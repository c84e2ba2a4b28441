import type { Translation } from '../ask/answer-anywhere.ts';
import type { Templates } from '../tell/search-telling.ts';
import type { Asked } from './asked.ts';
import type { CiteWords } from './search-cite.ts';
import { type Badges, readBadges } from './search-items.ts';

/** The elements of a search panel, and what the page tells it. */
export type PanelParts = {
  readonly root: HTMLElement;
  readonly list: HTMLOListElement;
  readonly status: HTMLElement;
  readonly announcement: HTMLElement;
  /** One line of what is asked for by its name. */
  readonly definition: HTMLElement;
  readonly names: HTMLElement;
  /** Chapters, terms and other pages that were found. */
  readonly pages: HTMLElement;
  readonly recent: HTMLElement;
  readonly retry: HTMLButtonElement;
  /** To what other chapters have. */
  readonly elsewhere: HTMLButtonElement;
  readonly more: HTMLButtonElement;
  readonly facets: HTMLElement;
  readonly kinds: HTMLElement;
  readonly box: HTMLInputElement;
  readonly chapter: HTMLSelectElement;
  readonly kind: HTMLSelectElement;
  readonly order: HTMLSelectElement;
  readonly slash: HTMLInputElement;
  readonly base: string;
  readonly translation: Translation | undefined;
  readonly badges: Badges;
  readonly templates: Templates;
  readonly words: CiteWords;
  readonly stopWords: readonly string[];
  /** Whether all texts are sent at once. */
  readonly atOnce: boolean;
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
    root,
    list,
    status: find('#search-status', HTMLElement),
    announcement: find('#search-announcement', HTMLElement),
    definition: find('#search-definition', HTMLElement),
    names: find('#search-names', HTMLElement),
    pages: find('#search-pages', HTMLElement),
    recent: find('#search-recent', HTMLElement),
    retry: find('#search-retry', HTMLButtonElement),
    elsewhere: find('#search-elsewhere', HTMLButtonElement),
    more: find('#search-more', HTMLButtonElement),
    facets: find('#search-facets', HTMLElement),
    kinds: find('#search-kinds', HTMLElement),
    box: find('#search-box', HTMLInputElement),
    chapter: find('#search-chapter', HTMLSelectElement),
    kind: find('#search-kind', HTMLSelectElement),
    order: find('#search-order', HTMLSelectElement),
    slash: find('#search-slash', HTMLInputElement),
    base: list.dataset['base'] ?? '/',
    translation: readTranslation(list),
    badges: readBadges(list.dataset['badges'] ?? ''),
    templates: JSON.parse(list.dataset['told'] ?? '{}'), // the page's own
    words: JSON.parse(list.dataset['cite'] ?? '{}'),
    atOnce: list.dataset['texts'] !== undefined,
    stopWords: (list.dataset['stopWords'] ?? '').split(' ').filter(Boolean),
  };
}

/** The edition to ask where this one has nothing, as the page names it. */
export function readTranslation({ dataset }: HTMLElement): Translation | undefined {
  const { translation } = dataset;
  return translation === undefined ? undefined : { base: translation, from: document.documentElement.lang };
}

/** What the reader asks for by now. */
export function readAsked({ box, chapter, kind, order }: PanelParts): Asked {
  return { text: box.value.trim(), chapter: chapter.value, kind: kind.value, order: order.value };
}

/** Puts a query into the panel; what it cannot choose is left out. */
export function putAsked({ box, chapter, kind, order }: PanelParts, asked: Asked): void {
  box.value = asked.text;
  choose(chapter, asked.chapter);
  choose(kind, asked.kind);
  choose(order, asked.order);
}

function choose(select: HTMLSelectElement, wanted: string): void {
  select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
}
