/**
 * The search, on its page and in the dialog: answers what is typed, filters by chapter, offers the names that
 * fit and the last searches. Its contract (`aria-busy`, `data-match`, one item a section) is in
 * `docs/architecture.md`.
 */
import type { Answer } from './answer.ts';
import { rememberTerms } from './followed.ts';
import { fetchEngine } from './load-file.ts';
import { moveFocusByArrows } from './move-focus.ts';
import { addRecent, clearRecent, readRecent } from './recent-searches.ts';
import { showNames, showQueries } from './search-names.ts';
import { findParts, type PanelParts } from './search-parts.ts';
import { makeSay } from './search-status.ts';
import { loadForms, loadWords } from './search-words.ts';
import { setSlash, slashOpens } from './slash.ts';
import { loadMeans, type Means, suggestNames } from './suggest-names.ts';

/** A pause in typing that is worth an answer, and a wait that is worth a word, in milliseconds. */
const PAUSE = 120;
const PATIENCE = 400;

/** What answers: loaded beside the list of names, so that suggestions need not wait for it. */
const loadCore = () => import('./search-core.ts');
type Core = Awaited<ReturnType<typeof loadCore>>;

const NO_ANSWER: Answer = { match: 'none', sections: [], others: [], total: 0, terms: [], said: '' };

async function addMore({ more, ...answer }: Answer): Promise<Answer> {
  return { ...answer, ...(await more?.()) };
}

/** A query as it is kept in the address and the history. */
export type Asked = { readonly text: string; readonly chapter: string };

/** A running search. */
export type SearchPanel = {
  /** Puts a query into the box and answers it; `shown` results at least, if there are so many. */
  readonly ask: (asked: Asked, shown?: number) => Promise<void>;
  /** Loads what a first answer needs. */
  readonly prepare: () => void;
};

/** Whoever has the panel hears of queries. */
export type Listener = {
  /** As it is asked; `done` when the reader has finished typing it: by Enter, or by following a result. */
  readonly onAsk?: (asked: Asked, done: boolean) => void;
};

/** Starts the search in an element that holds `components/SearchPanel.astro`. */
export function startPanel(root: HTMLElement, { onAsk }: Listener = {}): SearchPanel {
  const parts: PanelParts = findParts(root);
  const { list, other, recent, retry, box, filter, slash, more, base, badges, everywhere, translation } =
    parts;
  const say = makeSay(parts.status, parts.announcement);
  let latest = 0;
  let shown: Answer = NO_ANSWER;
  let timer: number | undefined;
  const asked = (): Asked => ({ text: box.value.trim(), chapter: filter.value });

  /** Answers what is in the box, unless more has been typed by the time the answer is there. */
  async function answer(least = 0): Promise<void> {
    const turn = ++latest;
    const { text } = asked();
    onAsk?.(asked(), false);
    showQueries(recent, text ? [] : readRecent(), base);
    if (!text) {
      showNames(other, [], [], base, badges);
      list.replaceChildren();
      parts.facets.hidden = true;
      more.hidden = true;
      say(list.dataset['empty']);
      return finish('none');
    }
    const waiting = setTimeout(() => turn === latest && say(list.dataset['busy']), PATIENCE);
    try {
      prepare();
      const suggestFrom = (means: Means) => {
        const names = suggestNames(text, means);
        if (turn === latest) showNames(other, names, [], base, badges);
        return names;
      };
      const means = await loadMeans(base, text, everywhere, suggestFrom);
      const names = suggestFrom(means);
      const core = await loadCore();
      const { answerAnywhere, besideSections, renderSection } = core;
      let found = await answerAnywhere(text, means, translation);
      const chapter = filter.selectedOptions[0]?.dataset['number'];
      if (found.more && chapter) found = await answerAnywhere(text, { ...means, chapter });
      while (found.more && found.sections.length < least) found = await addMore(found);
      if (turn !== latest) return;
      const items = chosen(found).map((page) => renderSection(page, base, badges));
      show(core, text, found, items);
      const pages = besideSections(found).map((page) => renderSection(page, base, badges));
      showNames(other, found.nearest ?? names, pages, base, badges, found.nearest !== undefined);
      await core.showDefinitions(other, base).catch(() => undefined); // whoever restores a place in the page waits for them
    } catch (error) {
      console.error(error);
      void loadCore()
        .then((core) => core.forgetEngine())
        .catch(() => undefined);
      if (turn !== latest) return;
      say(list.dataset['error']);
      finish('error');
    } finally {
      clearTimeout(waiting);
    }
  }

  function chosen({ sections }: Answer) {
    return sections.filter(({ page }) => page.route.startsWith(filter.value && `${filter.value}/`));
  }

  function show(core: Core, query: string, found: Answer, items: readonly HTMLElement[]): void {
    shown = found;
    list.replaceChildren(...items);
    more.hidden = !found.more;
    core.showFacets(parts, found);
    finish(core.sayAnswer(say, list.dataset, query, found, filter.value ? items.length : undefined));
  }

  function finish(state: Answer['match'] | 'error'): void {
    retry.hidden = state !== 'error';
    list.dataset['match'] = state;
    list.setAttribute('aria-busy', 'false');
  }

  more.addEventListener('click', async () => {
    const first = list.childElementCount;
    const [core, all] = await Promise.all([loadCore(), addMore(shown)]);
    const items = chosen(all).map((page) => core.renderSection(page, base, badges));
    show(core, asked().text, all, items);
    list.children[first]?.querySelector('a')?.focus();
  });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (link.closest('#search-recent')) {
      event.preventDefault();
      void ask({ text: link.textContent ?? '', chapter: '' });
      box.focus();
    } else {
      addRecent(asked().text);
      onAsk?.(asked(), true);
      if (link.closest('#search-results, .found-page')) rememberTerms(link, shown.terms);
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
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    addRecent(asked().text);
    onAsk?.(asked(), true);
    void answer();
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

  async function ask({ text, chapter }: Asked, least = 0): Promise<void> {
    box.value = text;
    filter.value = [...filter.options].some(({ value }) => value === chapter) ? chapter : '';
    await answer(least);
  }

  function prepare(): void {
    void loadWords(base).catch(() => undefined); // a failure shows when a query needs it
    void loadForms(base).catch(() => undefined);
    void loadCore().catch(() => undefined);
    fetchEngine(base);
  }

  return { ask, prepare };
}
