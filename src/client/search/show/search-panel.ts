/**
 * The search, on its page and in the dialog: waits for what readers do in `components/SearchPanel.astro`. Its contract
 * (`aria-busy`, `data-match`, one item a section) is in `docs/architecture.md`.
 */
import { moveFocusByArrows } from '../../page/move-focus.ts';
import { setSlash, slashOpens } from '../../page/slash.ts';
import { rememberTerms } from '../follow/mark-when-followed.ts';
import { type Answering, startAnswering } from './answer-typed.ts';
import { type Asked, writeAddress } from './asked.ts';
import { addRecent } from './recent-searches.ts';
import { findParts, type PanelParts, putAsked, readAsked } from './search-parts.ts';

import { startAgain } from './start-again.ts';

/** A pause in typing that is worth an answer, in milliseconds. */
const PAUSE = 120;

/** A running search. */
export type SearchPanel = {
  /** Puts a query into the box and answers it; `least` results at least, if there are so many. */
  readonly ask: (asked: Asked, least?: number) => Promise<void>;
  /** Loads what a first answer needs. */
  readonly prepare: () => void;
};

/** Whoever has the panel hears of queries. */
export type Listener = {
  /** As it is asked, while the reader types. */
  readonly onAsk?: (asked: Asked) => void;
  /** By Enter; whether another page is being opened with it. */
  readonly onSubmit?: (asked: Asked) => Promise<boolean>;
  /** When one of the links is followed. */
  readonly onFollow?: (asked: Asked, address: string) => void;
};

/** Starts the search in an element that holds its panel. */
export function startPanel(root: HTMLElement, listener: Listener = {}): SearchPanel {
  root.querySelector('#search-lost')?.remove();
  const parts = findParts(root);
  const answering = startAnswering(parts, (asked) => listener.onAsk?.(asked));
  const ask = async (asked: Asked, least = 0) => {
    putAsked(parts, asked);
    await answering.answer(least);
  };
  waitOnBox(parts, answering, listener);
  waitOnSettings(parts, answering);
  waitOnLinks(parts, answering, listener);
  moveFocusByArrows(root, parts.box, parts.list);
  return { ask, prepare: answering.prepare };
}

function waitOnBox(parts: PanelParts, { answer, prepare }: Answering, { onSubmit }: Listener): void {
  const { box, kind } = parts;
  let timer: number | undefined;
  const answerSoon = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return; // the text is not there yet
    kind.value = ''; // of what was found for something else
    clearTimeout(timer);
    timer = window.setTimeout(() => void answer(), PAUSE);
  };
  box.addEventListener('input', answerSoon);
  box.addEventListener('compositionend', answerSoon);
  box.addEventListener('focus', prepare, { once: true });
  box.form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    addRecent(readAsked(parts).text);
    if (!(await onSubmit?.(readAsked(parts)))) await answer();
  });
  // WebKit empties a box without autocompletion on a page that comes back as it was left
  addEventListener('pagehide', () => {
    box.autocomplete = 'on';
  });
  addEventListener('pageshow', () => {
    box.autocomplete = 'off';
  });
}

function waitOnSettings(parts: PanelParts, { answer }: Answering): void {
  const { chapter, retry, list, box, slash, base } = parts;
  chapter.addEventListener('change', () => void answer());
  retry.addEventListener('click', async () => {
    box.focus();
    await answer();
    if (list.dataset['match'] === 'error')
      await startAgain(`${base}search/?${writeAddress(readAsked(parts))}`);
  });
  slash.checked = slashOpens();
  slash.addEventListener('change', () => setSlash(slash.checked));
}

function waitOnLinks(parts: PanelParts, { terms }: Answering, { onFollow }: Listener): void {
  const { root, recent, words } = parts;
  root.addEventListener('click', ({ target }) => {
    const clicked = target instanceof Element ? target.closest('a, .hit-cite') : null;
    if (clicked instanceof HTMLButtonElement)
      void import('./search-cite.ts')
        .then(({ toggleCitation }) => toggleCitation(clicked, words))
        .catch(() => undefined); // the address is behind the link beside it
    if (!(clicked instanceof HTMLAnchorElement) || recent.contains(clicked)) return;
    clicked.focus({ preventScroll: true }); // in WebKit a click does not: the place to come back to
    addRecent(readAsked(parts).text);
    onFollow?.(readAsked(parts), clicked.href);
    if (clicked.closest('#search-results, .found-page')) rememberTerms(clicked, terms());
  });
}
