/**
 * The ways into the search: `/`, Ctrl K or ⌘K, a click on a search box, text typed into one. The dialog opens at once, with
 * a box that stands in for the search until it is loaded. `/` can be switched off (WCAG 2.2, 2.1.4): a single key may
 * be spoken or struck by accident.
 */
import { loadInTime } from '../page/load-in-time.ts';
import { slashOpens } from '../page/slash.ts';
import { fetchPanel } from '../search/show/load-search-panel.ts';
import { sayLost, showDialog, standIn } from '../search/show/stand-in.ts';

/** What is longer was not selected to be searched for. */
const LONGEST_SELECTION = 100;
const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');

/** Loads the dialog's script, and beside it what it shows. */
function loadDialog() {
  if (dialog) void fetchPanel(dialog);
  return import('../search/show/search-dialog.ts');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type="checkbox"]), textarea, select');
}

function isToggle({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (metaKey || ctrlKey) && !altKey && !shiftKey;
}

function isSlash(event: KeyboardEvent): boolean {
  const plain = !event.metaKey && !event.ctrlKey && !event.altKey && !event.isComposing;
  return event.key === '/' && plain && !isTyping(event.target) && slashOpens();
}

function selectedText(): string {
  const text = `${getSelection() ?? ''}`.replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST_SELECTION ? text : '';
}

/** Opens the dialog with what is in a box, else with what is selected on the page. */
async function open(dialog: HTMLDialogElement, box?: HTMLInputElement): Promise<void> {
  const text = box ? box.value : selectedText();
  if (box) box.value = '';
  showDialog(dialog);
  const standsIn = standIn(dialog, text, !box);
  const opening = loadDialog().then(async (search) => {
    await (standsIn ? search.prepareSearch() : search.openSearch(text, !box));
    return true;
  });
  if (!(await loadInTime(() => opening))) sayLost(dialog);
}

/** Opens the dialog as it was when one of its results was followed, now that the reader has come back. */
async function reopen(): Promise<void> {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('search' in state)) return;
  const { search: text } = state;
  const script = await loadInTime(loadDialog);
  await script?.reopenSearch(String(text), state).catch(() => undefined); // the page is there, if not the search over it
}

/** Starts to wait. */
export function waitForSearch(): void {
  document.addEventListener('keydown', (event) => {
    const toggles = isToggle(event);
    if (!toggles && !isSlash(event)) return;
    event.preventDefault();
    if (!dialog) document.querySelector<HTMLInputElement>('#search-box')?.select();
    else if (!dialog.open) void open(dialog);
    else if (toggles) dialog.close();
    else showDialog(dialog);
  });
  if (dialog) waitOnBoxes(dialog);
}

function waitOnBoxes(dialog: HTMLDialogElement): void {
  void reopen();
  dialog.addEventListener('keydown', (event) => {
    // search fields keep the first Escape for themselves
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  for (const box of document.querySelectorAll<HTMLInputElement>('form.search input')) {
    box.addEventListener('focus', () => {
      void loadDialog()
        .then((search) => search.prepareSearch())
        .catch(() => undefined);
    });
    box.addEventListener('click', () => void open(dialog, box));
    // While an input method is composing, the text is not there yet and the focus must stay.
    box.addEventListener('compositionend', () => void open(dialog, box));
    box.addEventListener('input', (event) => {
      if (event instanceof InputEvent && !event.isComposing) void open(dialog, box);
    });
  }
  // a mouse may be passing: what it takes to answer is not loaded yet
  for (const way of document.querySelectorAll('form.search, .search-link'))
    way.addEventListener('pointerenter', () => void loadDialog().catch(() => undefined));
  document.querySelector('.search-link')?.addEventListener('click', (event) => {
    event.preventDefault();
    void open(dialog);
  });
}
