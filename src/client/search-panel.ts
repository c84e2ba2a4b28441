/**
 * The search, on its page and in the dialog: answers what is typed, filters by chapter, offers the names that
 * fit and the last searches. Its contract (`aria-busy`, `data-match`, one item a section) is in
 * `docs/architecture.md`.
 */
import type { Suggestion } from '../search/suggest.ts';
import { type Answer, answerQuery, suggestNames } from './answer.ts';
import { rememberTerms } from './followed.ts';
import { moveFocusByArrows } from './move-focus.ts';
import { forgetEngine, loadEngine } from './pagefind-engine.ts';
import { addRecent, clearRecent, readRecent } from './recent-searches.ts';
import { renderItem, renderSection } from './search-results.ts';
import { makeSay } from './search-status.ts';
import { loadWords } from './search-words.ts';
import { setSlash, slashOpens } from './slash-key.ts';

/** A pause in typing that is worth an answer, and a wait that is worth a word, in milliseconds. */
const PAUSE = 120;
const PATIENCE = 400;

type State = 'exact' | 'relaxed' | 'none' | 'error';

/** A running search. */
export type SearchPanel = {
  /** Puts a query into the box and answers it. */
  readonly ask: (text: string, chapter?: string) => void;
  /** Loads what a first answer needs. */
  readonly prepare: () => void;
};

/**
 * Starts the search in an element that holds `components/SearchPanel.astro`.
 *
 * @param onAsk told of every query as it is asked.
 */
export function startPanel(root: HTMLElement, onAsk?: (text: string, chapter: string) => void): SearchPanel {
  const find = <E extends HTMLElement>(selector: string, type: new () => E): E => {
    const element = root.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`${selector} is not in the search panel`);
    return element;
  };
  const list = find('#search-results', HTMLOListElement);
  const say = makeSay(find('#search-status', HTMLElement), find('#search-announcement', HTMLElement));
  const other = find('#search-other', HTMLElement);
  const recent = find('#search-recent', HTMLElement);
  const retry = find('#search-retry', HTMLButtonElement);
  const box = find('#search-box', HTMLInputElement);
  const filter = find('#search-chapter', HTMLSelectElement);
  const slash = find('#search-slash', HTMLInputElement);
  const base = list.dataset['base'] ?? '/';
  const everywhere = (list.dataset['everywhere'] ?? '').split(' ').filter(Boolean);
  let latest = 0;
  let shownTerms: readonly string[] = [];
  let timer: number | undefined;
  const asked = () => box.value.trim();

  /** Answers what is in the box, unless more has been typed by the time the answer is there. */
  async function answer(): Promise<void> {
    const turn = ++latest;
    const text = asked();
    onAsk?.(text, filter.value);
    showNames(
      recent,
      text ? [] : readRecent().map((query) => [`${base}search/?q=${encodeURIComponent(query)}`, query]),
    );
    if (!text) {
      showNames(other, []);
      list.replaceChildren();
      say(list.dataset['empty']);
      return finish('none');
    }
    const waiting = setTimeout(() => turn === latest && say(list.dataset['busy']), PATIENCE);
    try {
      const words = await loadWords(base);
      if (turn !== latest) return;
      showNames(
        other,
        suggestNames(text, words).map(({ entry }: Suggestion) => [base + entry.route, entry.title]),
      );
      const found = await answerQuery(base, text, words, everywhere);
      if (turn === latest) show(text, found);
    } catch (error) {
      console.error(error);
      forgetEngine();
      if (turn !== latest) return;
      say(list.dataset['error']);
      finish('error');
    } finally {
      clearTimeout(waiting);
    }
  }

  function show(query: string, { match, pages, total, read, terms }: Answer): void {
    shownTerms = terms;
    const within = pages.filter(({ record }) =>
      record.raw_url.startsWith(filter.value && `/${filter.value}/`),
    );
    list.replaceChildren(...within.map((page) => renderSection(page, base)));
    const elsewhere = within.length === 0 && pages.length > 0;
    const template = list.dataset[elsewhere ? 'elsewhere' : read ? 'read' : match] ?? '';
    const count = elsewhere || !filter.value ? total : within.length;
    const cut = total > pages.length ? (list.dataset['listed'] ?? '') : '';
    say(template + cut, { count, query, read: read ?? '', listed: within.length });
    finish(elsewhere ? 'none' : match);
  }

  function finish(state: State): void {
    retry.hidden = state !== 'error';
    list.dataset['match'] = state;
    list.setAttribute('aria-busy', 'false');
  }

  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (link.closest('#search-recent')) {
      event.preventDefault();
      ask(link.textContent ?? '');
      box.focus();
    } else {
      addRecent(asked());
      if (list.contains(link)) rememberTerms(link, shownTerms);
    }
  });
  recent.querySelector('button')?.addEventListener('click', () => {
    clearRecent();
    void answer();
    box.focus();
  });
  retry.addEventListener('click', () => {
    box.focus();
    void answer();
  });
  filter.addEventListener('change', () => void answer());
  box.form?.addEventListener('submit', () => addRecent(asked()));
  box.form?.addEventListener('formdata', ({ formData }) => {
    if (!filter.value) formData.delete('chapter'); // keeps an empty choice out of the address
  });
  box.addEventListener('focus', prepare, { once: true });
  const answerSoon = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return; // the text is not there yet
    clearTimeout(timer);
    timer = window.setTimeout(() => void answer(), PAUSE);
  };
  box.addEventListener('input', answerSoon);
  box.addEventListener('compositionend', answerSoon);
  slash.checked = slashOpens();
  slash.addEventListener('change', () => setSlash(slash.checked));
  moveFocusByArrows(root, box);

  function ask(text: string, chapter = ''): void {
    box.value = text;
    filter.value = [...filter.options].some(({ value }) => value === chapter) ? chapter : '';
    void answer();
  }

  function prepare(): void {
    void loadWords(base).catch(() => undefined); // a failure shows when a query needs it
    void loadEngine(base).catch(() => undefined);
  }

  return { ask, prepare };
}

function showNames(section: HTMLElement, names: readonly (readonly [href: string, text: string])[]): void {
  section.hidden = names.length === 0;
  section.querySelector('ul')?.replaceChildren(...names.map(([href, text]) => renderItem(href, text)));
}
