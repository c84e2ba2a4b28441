/** The search over any page: the panel of the search page in a modal dialog. */
import { adoptStyle } from '../../page/adopt-style.ts';
import { countShown, focusFollowed, type KeptPlace, readPlace } from '../../page/kept-place.ts';
import { markFollowed } from '../follow/followed.ts';
import { loadSearchPanel } from './load-search-panel.ts';
import dialogStyle from './search-dialog.css?inline';
import panelStyle from './search-panel.css?inline';
import { type Asked, type SearchPanel, startPanel } from './search-panel.ts';

const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
let panel: Promise<SearchPanel> | undefined;

adoptStyle(panelStyle);
adoptStyle(dialogStyle);
/** Loads what the search needs, before the dialog is asked for; again, if that failed. */
export async function prepareSearch(): Promise<SearchPanel> {
  if (!dialog) throw new Error('this page has no search dialog');
  panel ??= startIn(dialog);
  try {
    const started = await panel;
    started.prepare();
    return started;
  } catch (error) {
    panel = undefined;
    throw error;
  }
}

async function startIn(element: HTMLDialogElement): Promise<SearchPanel> {
  element.append(await loadSearchPanel(element.dataset['panel'] ?? ''));
  const started = startPanel(element, {
    onAsk: ({ text, chapter }, done, followed = '') => {
      if (!done) return;
      // Coming back from a result opens the dialog again; see `shortcuts.ts`.
      const kept: KeptPlace = { scroll: element.scrollTop, shown: countShown(element), followed };
      history.replaceState({ search: text, chapter, ...kept }, '');
    },
  }); // hears of a followed result before the listener below
  element.addEventListener('click', ({ target }) => {
    if (target === element) element.close(); // the backdrop
    const link = target instanceof Element ? target.closest('#search-results a') : null;
    if (!(link instanceof HTMLAnchorElement) || link.pathname !== location.pathname) return;
    element.close();
    void markFollowed();
  });
  const box = element.querySelector('#search-box');
  box?.addEventListener('keydown', (event) => {
    // WebKit's search fields keep Escape for themselves even when they are empty
    if (!(event instanceof KeyboardEvent && box instanceof HTMLInputElement)) return;
    if (event.key === 'Escape' && !event.isComposing && !box.value) element.close();
  });
  element.addEventListener('close', () => history.replaceState(null, ''));
  return started;
}

/** Opens the dialog; `text` says what the reader has typed elsewhere by then. */
export async function openSearch(text: () => string): Promise<void> {
  await show(() => ({ text: text(), chapter: '' }));
}

/** Opens the dialog as it was when one of its results was followed, from what the history's entry keeps. */
export async function reopenSearch(text: string, state: object): Promise<void> {
  const kept = readPlace(state);
  const chapter = 'chapter' in state ? String(state.chapter) : '';
  const opened = await show(() => ({ text, chapter }), kept?.shown);
  await opened?.answered;
  if (!opened || !kept) return;
  opened.element.scrollTo({ top: kept.scroll });
  focusFollowed(opened.element, kept);
}

/** Shows the dialog, and asks for a list of some length if it was not open. */
async function show(asked: () => Asked, least = 0) {
  const started = await prepareSearch();
  if (!dialog) return undefined;
  const wasOpen = dialog.open;
  if (!wasOpen) dialog.showModal();
  const answered = wasOpen ? Promise.resolve() : started.ask(asked(), least);
  dialog.querySelector<HTMLInputElement>('#search-box')?.focus();
  return { element: dialog, answered };
}
