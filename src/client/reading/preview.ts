/**
 * A card with the title and first lines of a link's target. It can be hovered, stays until the reader moves
 * on, and Escape closes it (WCAG 2.2, 1.4.13). Nothing is shown for a target that has no preview, or when
 * the data cannot be fetched.
 */
import { adoptStyle } from '../page/adopt-style.ts';
import style from './preview.css?inline';

type Preview = { readonly title: string; readonly text: string; readonly lang?: string };

const LEAVE = 200;
/** A preview that has not come by then is not worth waiting for: a tap leads on. In milliseconds. */
const PATIENCE = 4000;
const GAP = 8;
const base = document.documentElement.dataset['base'] ?? '/';
const groups = new Map<string, Promise<Readonly<Record<string, Preview>>>>();
const card = document.createElement('div');
card.id = 'preview';
card.hidden = true;
(document.querySelector('main') ?? document.body).append(card); // within a landmark

adoptStyle(style);
let shownFor: HTMLAnchorElement | undefined;
let timer: number | undefined;

/** Shows the preview of a link, if the reader is still on it when the data is there. */
export async function showPreview(link: HTMLAnchorElement): Promise<void> {
  const preview = await findPreview(link);
  if (!preview || !(link.matches(':hover') || link === document.activeElement)) return;
  const title = document.createElement('b');
  title.textContent = preview.title;
  show(link, title, preview);
  card.setAttribute('role', 'tooltip');
  link.setAttribute('aria-describedby', card.id);
}

/** Opens the preview of a link that was tapped; its title leads on. Follows the link where there is no preview. */
export async function openPreview(link: HTMLAnchorElement): Promise<void> {
  const preview = await findPreview(link);
  if (!preview) {
    location.assign(link.href);
    return;
  }
  const title = document.createElement('a');
  title.href = link.href;
  title.textContent = preview.title;
  show(link, title, preview);
  card.setAttribute('role', 'group');
  link.ariaExpanded = 'true';
}

function show(link: HTMLAnchorElement, title: HTMLElement, { text: words, lang = '' }: Preview): void {
  hide();
  const text = document.createElement('p');
  text.textContent = words;
  if (lang) card.lang = lang;
  else card.removeAttribute('lang');
  card.replaceChildren(title, text);
  card.hidden = false;
  place(link);
  shownFor = link;
}

async function findPreview(link: HTMLAnchorElement): Promise<Preview | undefined> {
  const route = link.pathname.slice(base.length) + link.hash;
  const slash = route.indexOf('/');
  if (!link.pathname.startsWith(base) || slash < 0) return undefined;
  try {
    const previews = await loadGroup(route.slice(0, slash));
    return previews[route.slice(slash + 1)];
  } catch {
    return undefined;
  }
}

function loadGroup(group: string): Promise<Readonly<Record<string, Preview>>> {
  const known = groups.get(group);
  if (known) return known;
  const loading = fetch(`${base}previews/${group}.json`, { signal: AbortSignal.timeout(PATIENCE) }).then(
    (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    },
  );
  loading.catch(() => groups.delete(group));
  groups.set(group, loading);
  return loading;
}

function place(link: HTMLAnchorElement): void {
  const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const below = box.bottom + GAP + card.offsetHeight < innerHeight;
  const left = Math.max(
    GAP,
    Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - GAP),
  );
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(below ? box.bottom + GAP : box.top - GAP - card.offsetHeight) + scrollY}px`;
}

function hide(): void {
  clearTimeout(timer);
  card.hidden = true;
  shownFor?.removeAttribute('aria-describedby');
  shownFor?.removeAttribute('aria-expanded');
  shownFor = undefined;
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (shownFor && target instanceof Node && !shownFor.contains(target) && !card.contains(target)) hide();
});
document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (!shownFor || pointerType === 'touch' || !(target instanceof Node)) return;
  clearTimeout(timer);
  if (!shownFor.contains(target) && !card.contains(target)) timer = window.setTimeout(hide, LEAVE);
});
document.addEventListener('focusout', ({ target, relatedTarget }) => {
  if (target === shownFor && !(relatedTarget instanceof Node && card.contains(relatedTarget))) hide();
});
