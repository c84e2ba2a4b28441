/**
 * The ways into the search: `/`, Ctrl K or ⌘K, a click on a search box, text typed into one. The dialog is
 * loaded when one of them is used, and made ready when a box gains focus. `/` can be switched off (WCAG
 * 2.2, 2.1.4): a single key may be spoken or struck by accident.
 */
import { loadInTime } from '../page/load-in-time.ts';
import { slashOpens } from '../page/slash.ts';

const BOX = 'form.search';
const loadDialog = () => import('../search/show/search-dialog.ts');

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type="checkbox"]), textarea, select');
}

function asksForSearch(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey)
    return true;
  const plain = !event.metaKey && !event.ctrlKey && !event.altKey && !event.isComposing;
  return event.key === '/' && plain && !isTyping(event.target) && slashOpens();
}

/** Opens the dialog with what is in a box by then; until it is there, the box and its Enter key work as ever. */
async function open(box?: HTMLInputElement): Promise<void> {
  try {
    const dialog = await loadInTime(loadDialog);
    if (!dialog) throw new Error('the dialog is lost');
    await dialog.openSearch(() => box?.value ?? '');
    if (box) box.value = '';
  } catch {
    if (box) return;
    const page = document.querySelector(BOX)?.getAttribute('action') ?? '';
    const answered = await fetch(page).catch(() => undefined);
    if (answered?.ok) location.assign(page); // without a network the page that is open is better than none
  }
}

/** Opens the dialog as it was when one of its results was followed, now that the reader has come back. */
async function reopen(): Promise<void> {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('search' in state)) return;
  const { search: text } = state;
  const dialog = await loadInTime(loadDialog);
  await dialog?.reopenSearch(String(text), state).catch(() => undefined); // the page is there, if not the search over it
}

/** Starts to wait. */
export function waitForSearch(): void {
  void reopen();
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    const own = document.querySelector<HTMLInputElement>('main #search-box');
    if (own) own.select();
    else void open();
  });
  for (const box of document.querySelectorAll(`${BOX} input`)) {
    if (box.id === 'search-box' || !(box instanceof HTMLInputElement)) continue;
    box.addEventListener('focus', () => {
      void loadDialog()
        .then((search) => search.prepareSearch())
        .catch(() => undefined);
    });
    box.addEventListener('click', () => void open(box));
    // While an input method is composing, the text is not there yet and the focus must stay.
    box.addEventListener('compositionend', () => void open(box));
    box.addEventListener('input', (event) => {
      if (event instanceof InputEvent && !event.isComposing) void open(box);
    });
  }
  document.querySelector('.search-link')?.addEventListener('click', (event) => {
    event.preventDefault();
    void open();
  });
}
