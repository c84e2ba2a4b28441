/**
 * Shows a diagram with its headline and caption in a dialog: first as large as fits the window, but by a quarter larger than on its page at least, then larger or
 * smaller as one likes; what does not fit scrolls. The picture itself moves there and back: a copy would have
 * every id twice.
 */
import { adoptStyle } from '../page/adopt-style.ts';
import style from './diagram-dialog.css?inline';

adoptStyle(style);
const dialog = document.createElement('dialog');
dialog.id = 'diagram-dialog';
const form = document.createElement('form');
form.method = 'dialog';
const title = document.createElement('h2');
title.id = 'diagram-dialog-title';
const file = document.createElement('a');
file.className = 'button';
file.textContent = 'SVG ↓';
const view = document.createElement('div');
view.className = 'diagram-view';
view.tabIndex = 0;
view.setAttribute('role', 'region');
const words = document.createElement('p');
for (const element of [dialog, view]) element.setAttribute('aria-labelledby', title.id);

/** How much one step enlarges, and how large a picture may become against its natural size. */
const STEP = 1.4;
/** The least by which a picture is larger here than on its page, whether the window has room for it or not. */
const LARGER = 1.25;
const MOST = 8;
const LEAST = 0.2;
let picture: SVGSVGElement | undefined;
let scale = 1;

const smaller = makeButton('−', () => zoom(scale / STEP));
const larger = makeButton('+', () => zoom(scale * STEP));
const close = document.createElement('button');
close.className = 'button';
form.append(title, smaller, larger, file, close);
dialog.append(form, view, words);
document.body.append(dialog);

function makeButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}

/** Keeps what is in the middle of the view there. */
function zoom(to: number): void {
  if (!picture) return;
  const wanted = Math.max(LEAST, Math.min(MOST, to));
  const [x, y] = [view.scrollLeft + view.clientWidth / 2, view.scrollTop + view.clientHeight / 2];
  picture.style.width = `${picture.width.baseVal.value * wanted}px`;
  view.scrollTo((x * wanted) / scale - view.clientWidth / 2, (y * wanted) / scale - view.clientHeight / 2);
  scale = wanted;
}

/** Opens the dialog for a figure; Escape, the button and a click beside the picture close it. */
export function enlargeDiagram(figure: HTMLElement): void {
  const shown = [...figure.querySelectorAll('svg')].find((each) => each.getBoundingClientRect().width > 0);
  const place = shown?.parentElement;
  if (!shown || !place || dialog.open) return;
  picture = shown;
  const { nextSibling } = shown;
  const link = figure.querySelector<HTMLAnchorElement>('a.diagram-open');
  title.textContent = figure.querySelector('.diagram-title')?.textContent ?? '';
  words.textContent = figure.querySelector('figcaption span')?.textContent ?? '';
  words.hidden = !words.textContent;
  file.hidden = !link;
  if (link) file.href = link.href;
  file.download = '';
  close.textContent = document.documentElement.dataset['close'] ?? '×';
  const onPage = shown.getBoundingClientRect().width;
  shown.style.maxWidth = 'none';
  shown.style.minWidth = '0';
  view.append(shown);
  dialog.showModal();
  scale = 1;
  const { width, height } = { width: shown.width.baseVal.value, height: shown.height.baseVal.value };
  zoom(Math.max((onPage * LARGER) / width, Math.min(view.clientWidth / width, view.clientHeight / height)));
  dialog.addEventListener(
    'close',
    () => {
      shown.removeAttribute('style');
      place.insertBefore(shown, nextSibling);
      picture = undefined;
    },
    { once: true },
  );
}

dialog.addEventListener('click', ({ target }) => {
  if (target === dialog || target === view) dialog.close();
});
dialog.addEventListener('keydown', ({ key }) => {
  if (key === '+' || key === '=') zoom(scale * STEP);
  if (key === '-') zoom(scale / STEP);
});
