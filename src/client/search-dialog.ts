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
  const started = startPanel(element); // hears of a followed result before the listener below
  element.addEventListener('click', ({ target }) => {
    if (target === element) element.close(); // the backdrop
    const link = target instanceof Element ? target.closest('#search-results a') : null;
    if (!(link instanceof HTMLAnchorElement) || link.pathname !== location.pathname) return;
    element.close();
    void markFollowed();
  });
  return started;
}

/** Opens the dialog; `text` is what the reader has typed elsewhere. */
export function openSearch(text: string): void {
  if (!dialog) return;
  prepareSearch();
  if (!dialog.open) {
    dialog.showModal();
    panel?.ask(text);
  }
  dialog.querySelector<HTMLInputElement>('#search-box')?.focus();
}
