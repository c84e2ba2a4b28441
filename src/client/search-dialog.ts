/** The search over any page: the panel of the search page in a modal dialog. */
import { adoptStyle } from './adopt-style.ts';
import { markFollowed } from './followed.ts';
import { loadSearchPanel } from './load-search-panel.ts';
import dialogStyle from './search-dialog.css?inline';
import panelStyle from './search-panel.css?inline';
import { type SearchPanel, startPanel } from './search-panel.ts';

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
    onAsk: ({ text }, done) => {
      // Coming back from a result opens the dialog again; see `shortcuts.ts`.
      if (done) history.replaceState({ search: text, scroll: element.scrollTop }, '');
    },
  }); // hears of a followed result before the listener below
  element.addEventListener('click', ({ target }) => {
    if (target === element) element.close(); // the backdrop
    const link = target instanceof Element ? target.closest('#search-results a') : null;
    if (!(link instanceof HTMLAnchorElement) || link.pathname !== location.pathname) return;
    element.close();
    void markFollowed();
  });
  element.addEventListener('close', () => history.replaceState(null, ''));
  return started;
}

/** Opens the dialog; `text` says what the reader has typed elsewhere by then, `scroll` where the list was. */
export async function openSearch(text: () => string, scroll = 0): Promise<void> {
  const started = await prepareSearch();
  if (!dialog) return;
  if (!dialog.open) {
    dialog.showModal();
    void started.ask({ text: text(), chapter: '' }).then(() => dialog.scrollTo({ top: scroll }));
  }
  dialog.querySelector<HTMLInputElement>('#search-box')?.focus();
}
