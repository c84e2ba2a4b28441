/**
 * Shows a diagram as wide as the window, up to twice its natural size and never below it, in a dialog that
 * scrolls both ways. The picture itself moves there and back: a copy would have every id twice.
 */
import { adoptStyle } from './adopt-style.ts';
import style from './diagram-dialog.css?inline';

adoptStyle(style);
const dialog = document.createElement('dialog');
dialog.id = 'diagram-dialog';
const form = document.createElement('form');
form.method = 'dialog';
const close = document.createElement('button');
close.className = 'button';
form.append(close);
const view = document.createElement('div');
view.className = 'diagram-view';
view.tabIndex = 0;
dialog.append(form, view);
document.body.append(dialog);

/** How large a picture may become, and must stay on a phone, against its natural size. */
const MOST = 2;
const LEAST = 1;
/** Room for the dialog's edges, in CSS pixels. */
const EDGES = 64;

/** Opens the dialog for a figure; Escape, the button and a click beside the picture close it. */
export function enlargeDiagram(figure: HTMLElement): void {
  const picture = figure.querySelector('svg');
  const place = picture?.parentElement;
  if (!picture || !place || dialog.open) return;
  const width = picture.width.baseVal.value;
  const scale = Math.max(LEAST, Math.min(MOST, (innerWidth - EDGES) / width));
  picture.style.maxWidth = 'none';
  picture.style.width = `${width * scale}px`;
  const label = figure.querySelector('figcaption span')?.textContent ?? '';
  dialog.setAttribute('aria-label', label);
  view.setAttribute('aria-label', label);
  view.setAttribute('role', 'region');
  close.textContent = document.documentElement.dataset['close'] ?? '×';
  view.append(picture);
  dialog.showModal();
  dialog.addEventListener(
    'close',
    () => {
      picture.removeAttribute('style');
      place.append(picture);
    },
    { once: true },
  );
}

dialog.addEventListener('click', ({ target }) => {
  if (target === dialog || target === view) dialog.close();
});
