/**
 * The search, on its page and in the dialog: answers what is typed, filters by chapter, offers the names that
 * fit and the last searches. Its contract (`aria-busy`, `data-match`, one item a section) is in
 * `docs/architecture.md`.
 */
import type { Query } from '../../../search/query.ts';
import type { Suggestion } from '../../../search/suggest.ts';
import { forgetLostScripts } from '../../page/forget-lost-scripts.ts';
import { fetchEngine, NotTheFile } from '../../page/load-file.ts';
import { moveFocusByArrows } from '../../page/move-focus.ts';
import { setSlash, slashOpens } from '../../page/slash.ts';
import type { Answer } from '../ask/answer.ts';
import { loadForms, loadWords } from '../ask/search-words.ts';
import { loadMeans, type Means, suggestNames, withFurtherNames } from '../ask/suggest-names.ts';
import type { Chosen, Shown } from '../ask/within-chapter.ts';
import { rememberTerms } from '../follow/followed.ts';
import { makeSay } from '../tell/search-status.ts';
import { addRecent, clearRecent, readRecent } from './recent-searches.ts';
import { type NamesHeading, showNames, showQueries } from './search-names.ts';
import { findParts, type PanelParts } from './search-parts.ts';

/** A pause in typing that is worth an answer, and a wait that is worth a word, in milliseconds. */
const PAUSE = 120;
const PATIENCE = 400;

/** What answers: loaded beside the list of names, so that suggestions need not wait for it. */
const loadCore = () => import('./search-core.ts');
/** What comes after the first results. */
const loadAfter = () => import('./search-after.ts');
type Core = Awaited<ReturnType<typeof loadCore>>;

const NO_QUERY: Query = { terms: [], without: [] };
const NO_ANSWER: Answer = {
  match: 'none',
  sections: [],
  others: [],
  total: 0,
  terms: [],
  query: NO_QUERY,
  asked: NO_QUERY,
  excluded: [],
  lost: 0,
};

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
  /** As it is asked; `done` when the reader has finished typing it: by Enter, or by following a link. */
  readonly onAsk?: (asked: Asked, done: boolean, followed?: string) => void;
};

/** Starts the search in an element that holds `components/SearchPanel.astro`. */
export function startPanel(root: HTMLElement, { onAsk }: Listener = {}): SearchPanel {
  const parts: PanelParts = findParts(root);
  const {
    list,
    other,
    recent,
    retry,
    box,
    filter,
    slash,
    more,
    base,
    badges,
    everywhere,
    translation,
    templates,
  } = parts;
  const say = makeSay(parts.status, parts.announcement);
  root.querySelector('#search-lost')?.remove();
  let latest = 0;
  let shown: Shown = NO_ANSWER;
  let fitting: readonly Suggestion[] = [];
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
      const suggestFrom = (means: Pick<Means, 'words' | 'pinyin'>) => {
        const names = suggestNames(text, means);
        if (turn === latest) showNames(other, names, [], base, badges);
        return names;
      };
      const means = await loadMeans(base, text, everywhere, suggestFrom);
      // what was found is shown without them, if they cannot be had
      const naming = withFurtherNames(means).then(suggestFrom, () => suggestFrom(means));
      const core = await loadCore();
      const whole = await core.answerAnywhere(text, means, translation);
      const chosen = chosenChapter();
      const askInside = (chapter: string) => core.answerQuery(text, { ...means, chapter });
      let found: Shown = chosen ? await (await loadAfter()).keepChapter(whole, chosen, askInside) : whole;
      while (found.more && found.sections.length < least) found = await (await loadAfter()).addMore(found);
      const names = await naming;
      if (turn !== latest) return;
      clearTimeout(waiting); // else it would replace what is said while definitions are on their way
      show(core, found, namesOf(found, names), least > 0);
      void showFacets(whole, () => turn === latest).catch(() => undefined); // they can be done without
      await showDefinitions().catch(() => undefined); // whoever restores a place in the page waits for them
    } catch (error) {
      console.error(error);
      // without a network what has been loaded still answers
      if (error instanceof NotTheFile)
        void loadCore()
          .then((core) => core.forgetEngine())
          .catch(() => undefined);
      if (turn !== latest) return;
      shown = NO_ANSWER; // what was found for something else is gone
      list.replaceChildren();
      showNames(other, [], [], base, badges);
      parts.facets.hidden = true;
      more.hidden = true;
      say(list.dataset['error']);
      finish('error');
    } finally {
      clearTimeout(waiting);
    }
  }

  async function showFacets(whole: Answer, isLatest: () => boolean): Promise<void> {
    await (await loadAfter()).showFacets(parts, whole, isLatest);
  }

  async function showDefinitions(): Promise<void> {
    await (await loadAfter()).showDefinitions(other, base);
  }

  function chosenChapter(): Chosen | undefined {
    const [option] = filter.selectedOptions;
    return option?.value ? { folder: option.value, number: option.dataset['number'] ?? '' } : undefined;
  }

  /** With exclusions only names of pages that were found: what is on the others is not known. */
  function namesOf(found: Shown, names: readonly Suggestion[]): readonly Suggestion[] {
    return found.asked.without.length > 0 ? [] : names;
  }

  /** What stands above names and pages; what only holds the words is not said to have the name. */
  function headingFor(names: readonly Suggestion[], pages: number): NamesHeading {
    if (names.length === 0) return 'pages';
    if (names.every(({ why }) => why === 'slip')) return 'close';
    return pages > 0 ? 'both' : 'fitting';
  }

  function show(core: Core, found: Shown, names: readonly Suggestion[], all: boolean): void {
    shown = found;
    fitting = names;
    const render = (page: Shown['sections'][number]) =>
      core.renderSection(page, base, badges, core.remarkOn(page, found));
    list.replaceChildren(...found.sections.map(render));
    more.hidden = !found.more;
    const pages = core.besideSections(found, all).map(render);
    const heading = found.nearest ? 'near' : headingFor(names, pages.length);
    showNames(other, found.nearest ?? names, pages, base, badges, heading);
    finish(core.sayAnswer(say, templates, document.documentElement.lang, found));
  }

  function finish(state: Answer['match'] | 'error'): void {
    retry.hidden = state !== 'error';
    list.dataset['match'] = state;
    list.setAttribute('aria-busy', 'false');
  }

  more.addEventListener('click', async () => {
    const turn = latest;
    const known = new Set(addresses());
    const [core, { addMore }, before] = [await loadCore(), await loadAfter(), shown];
    const after = await addMore(before);
    if (turn !== latest || shown !== before) return; // something else was asked for, or the same twice
    show(core, after, fitting, true);
    const added = [...list.querySelectorAll('a'), ...other.querySelectorAll('a')];
    added.find(({ href }) => !known.has(href))?.focus();
    await showDefinitions().catch(() => undefined);
  });
  const addresses = () => [...root.querySelectorAll('a')].map(({ href }) => href);
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (link.closest('#search-recent')) {
      event.preventDefault();
      void ask({ text: link.textContent ?? '', chapter: '' });
      box.focus();
    } else {
      link.focus({ preventScroll: true }); // in WebKit a click does not: the place to come back to
      addRecent(asked().text);
      onAsk?.(asked(), true, link.href);
      if (link.closest('#search-results, .found-page')) rememberTerms(link, shown.terms);
    }
  });
  recent.querySelector('button')?.addEventListener('click', () => {
    clearRecent();
    void answer();
    box.focus();
  });
  retry.addEventListener('click', async () => {
    box.focus();
    await answer();
    if (list.dataset['match'] === 'error') await startAgain();
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
  // WebKit empties a box without autocompletion on a page that comes back as it was left
  addEventListener('pagehide', () => {
    box.autocomplete = 'on';
  });
  addEventListener('pageshow', () => {
    box.autocomplete = 'off';
  });

  /**
   * Opens the search page anew where its scripts are lost: a newer edition's have other names, and Firefox asks only once
   * for each (whatwg/html#6768). Not while there is no network: what is on the screen would go.
   */
  async function startAgain(): Promise<void> {
    const scripts = await Promise.all([loadCore(), loadAfter()]).catch(() => undefined);
    if (scripts) return;
    const { text, chapter } = asked();
    const page = `${base}search/?${new URLSearchParams({ q: text, ...(chapter && { chapter }) })}`;
    const answered = await fetch(page, { cache: 'reload' }).catch(() => undefined);
    if (!answered?.ok) return;
    await forgetLostScripts();
    location.assign(page);
  }

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
