/**
 * The search dialog before the search is there: at once, with a box of the page's own kind. Keys, an input method's too,
 * are kept in it, and Enter leads to the search page. It comes with the page, so that it needs no network.
 */
import { adoptStyle } from '../../page/adopt-style.ts';
import { goIfThere } from '../../page/go-if-there.ts';
import style from './stand-in.css?inline';

const BOX = 'input[type="search"]';
let isStyled = false;

/** Shows the dialog, with what is in it. */
export function showDialog(dialog: HTMLDialogElement): void {
  if (!isStyled) adoptStyle(style);
  isStyled = true;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<HTMLInputElement>(BOX)?.focus();
}

/**
 * Puts a box with a text, which the next key may replace, into a dialog that does not have the search yet.
 *
 * @returns whether it stands in: what is in it then is what the search begins with.
 */
export function standIn(dialog: HTMLDialogElement, text: string, isSelected: boolean): boolean {
  if (dialog.querySelector('.search-panel')) return false;
  const form = dialog.querySelector('form.search') ?? addForm(dialog);
  const box = form?.querySelector<HTMLInputElement>(BOX);
  if (box && text) box.value = text;
  box?.focus();
  if (isSelected) box?.select();
  return true;
}

function addForm(dialog: HTMLDialogElement): Element | undefined {
  const form = document.querySelector('form.search')?.cloneNode(true);
  if (!(form instanceof HTMLFormElement)) return undefined;
  const box = form.querySelector<HTMLInputElement>(BOX);
  if (box) box.value = '';
  for (const named of form.querySelectorAll('[id], [for]')) {
    if (named instanceof HTMLLabelElement) named.htmlFor = 'search-early';
    else named.id = 'search-early';
  }
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const query = new URLSearchParams({ q: box?.value ?? '' });
    if (!(await goIfThere(`${form.action}?${query}`))) sayLost(dialog);
  });
  for (const change of ['compositionstart', 'compositionend'])
    form.addEventListener(change, () => form.classList.toggle('composing'));
  dialog.append(form, said);
  return form;
}

/** Says that the search could not be had; the box goes on to work. */
export function sayLost(dialog: HTMLDialogElement): void {
  const said = dialog.querySelector('form.search + p');
  if (said) said.textContent = dialog.dataset['lost'] ?? '';
}
