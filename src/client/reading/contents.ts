/**
 * The contents as a modal drawer: the list itself moves into a dialog and back, so that focus and scrolling stay in
 * it. Without this script it is a popover.
 */
import { adoptStyle } from '../page/adopt-style.ts';
import style from './contents.css?inline';
import { showCurrent } from './header.ts';

const contents = document.querySelector<HTMLElement>('#contents');
const place = contents?.parentElement;
const dialog = document.createElement('dialog');
dialog.id = 'drawer';
dialog.ariaLabel = contents?.ariaLabel ?? '';
document.body.append(dialog);

adoptStyle(style);
/** Opens the drawer at the current page; Escape, its button, its links and a click beside it close it. */
export function openContents(): void {
  if (!contents || dialog.open) return;
  dialog.append(contents);
  dialog.showModal();
  dialog.scrollTop = 0;
  showCurrent();
}

dialog.addEventListener('click', (event) => {
  const { target } = event;
  const closes = target instanceof Element ? target.closest('.contents-close, a') : null;
  if (target !== dialog && !closes) return;
  if (closes?.matches('button')) event.preventDefault();
  dialog.close();
});
dialog.addEventListener('close', () => {
  if (contents) place?.prepend(contents);
});
