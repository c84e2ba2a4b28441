/** The search over any page: the panel of the search page in a modal dialog. */
import { adoptStyle } from './adopt-style.ts';
import { markFollowed } from './followed.ts';
import dialogStyle from './search-dialog.css?inline';
import panelStyle from './search-panel.css?inline';
import { type SearchPanel, startPanel } from './search-panel.ts';

const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
let panel: SearchPanel | undefined;

adoptStyle(panelStyle);
adoptStyle(dialogStyle);
/** Loads what the search needs, before the dialog is asked for. */
export function prepareSearch(): void {
  panel ??= dialog ? startIn(dialog) : undefined;
  panel?.prepare();
}

function startIn(element: HTMLDialogElement): SearchPanel {
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

/** Opens the dialog; `text` is what the reader has typed elsewhere, `scroll` where the list was. */
export function openSearch(text: string, scroll = 0): void {
  if (!dialog) return;
  prepareSearch();
  if (!dialog.open) {
    dialog.showModal();
    void panel?.ask({ text, chapter: '' }).then(() => dialog.scrollTo({ top: scroll }));
  }
  dialog.querySelector<HTMLInputElement>('#search-box')?.focus();
}
