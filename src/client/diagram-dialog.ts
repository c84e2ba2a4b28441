/**
 * Shows a diagram at its natural size, or larger where the window has room, in a dialog that scrolls both
 * ways. The picture itself moves there and back: a copy would have every id twice.
 */
const dialog = document.createElement('dialog');
dialog.id = 'diagram-dialog';
dialog.className = 'diagram';
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

/** The least size of the shown picture's text against its natural size, on a phone as well. */
const LEAST_SCALE = 1;

/** Opens the dialog for a figure; Escape, the button and a click beside the picture close it. */
export function enlargeDiagram(figure: HTMLElement): void {
  const picture = figure.querySelector('svg');
  const place = picture?.parentElement;
  if (!picture || !place || dialog.open) return;
  const [width, height] = [picture.width.baseVal.value, picture.height.baseVal.value];
  const room = Math.min((innerWidth - 48) / width, (innerHeight - 120) / height);
  const scale = Math.max(LEAST_SCALE, Math.min(2, room));
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
