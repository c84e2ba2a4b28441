/** The search over any page: the panel of the search page in a modal dialog, in the place of the box that stood in for it. */
import { adoptStyle } from '../../page/adopt-style.ts';
import { goIfThere } from '../../page/go-if-there.ts';
import { countShown, focusFollowed, type KeptPlace, readPlace } from '../../page/kept-place.ts';
import { markWhenFollowed } from '../follow/mark-when-followed.ts';
import { type Asked, askFor, readAddress, writeAddress } from './asked.ts';
import { fetchPanel } from './load-search-panel.ts';
import dialogStyle from './search-dialog.css?inline';
import panelStyle from './search-panel.css?inline';
import { type SearchPanel, startPanel } from './search-panel.ts';
import { showDialog } from './stand-in.ts';
import { takeStandIn } from './take-stand-in.ts';

const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
let panel: Promise<SearchPanel> | undefined;

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
  const panel = (await fetchPanel(element)).querySelector('.search-panel');
  if (!panel) throw new Error('the file of the search panel has none');
  const loaded = document.importNode(panel, true);
  const typed = await takeStandIn(element);
  adoptStyle(panelStyle);
  adoptStyle(dialogStyle);
  element.append(loaded);
  const keep = ({ text, ...how }: Asked, followed = '') => {
    // Coming back from a result opens the dialog again; see `shortcuts.ts`.
    const kept: KeptPlace = { scroll: element.scrollTop, shown: countShown(element), followed };
    history.replaceState({ search: text, ...how, ...kept }, '');
  };
  const base = loaded.querySelector<HTMLElement>('#search-results')?.dataset['base'] ?? '/';
  const started = startPanel(element, {
    onSubmit: (asked) => {
      keep(asked);
      return goIfThere(`${base}search/?${writeAddress(asked)}`);
    },
    onFollow: keep,
  }); // hears of a followed result before the listener below
  element.addEventListener('click', (event) => {
    const { target, clientX: x, clientY: y } = event;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isBeside = x < left || x > right || y < top || y > bottom;
    if (target === element && isBeside) element.close();
    const link = target instanceof Element ? target.closest('#search-results a') : null;
    if (!(link instanceof HTMLAnchorElement) || link.pathname !== location.pathname) return;
    if (!link.hash) {
      event.preventDefault(); // to the top of the page that is open, without loading it again
      history.pushState(null, '', link.href);
      scrollTo({ top: 0 });
    }
    element.close();
    void markWhenFollowed();
  });
  element.addEventListener('close', () => history.replaceState(null, ''));
  const box = element.querySelector<HTMLInputElement>('#search-box');
  if (box && typed) {
    box.value = typed.value;
    if (typed.hadFocus) box.focus();
    box.setSelectionRange(typed.selectionStart, typed.selectionEnd);
    void started.ask(askFor(typed.value));
  }
  return started;
}

/**
 * Asks for a text in a dialog that has the search.
 *
 * @param isSelected whether the next key replaces the text.
 */
export async function openSearch(text: string, isSelected: boolean): Promise<void> {
  const started = await prepareSearch();
  const answered = started.ask(askFor(text));
  if (isSelected) dialog?.querySelector<HTMLInputElement>('#search-box')?.select();
  await answered;
}

/** Opens the dialog as it was when one of its results was followed, from what the history's entry keeps. */
export async function reopenSearch(text: string, state: object): Promise<void> {
  const kept = readPlace(state);
  const started = await prepareSearch();
  if (!dialog || dialog.open) return;
  const how = Object.entries(state).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const asked: Asked = { ...readAddress(`${new URLSearchParams(how)}`), text };
  showDialog(dialog);
  await started.ask(asked, kept?.shown);
  if (!kept) return;
  dialog.scrollTo({ top: kept.scroll });
  focusFollowed(dialog, kept);
}
