/**
 * Waits for signs that a reader wants more than the page: a mouse or the keyboard's focus resting on a link
 * (previews), an open citation (copying), a search box or its keys (the dialog), a search result followed to
 * this page (marks). What each needs is loaded only then.
 */
import { markFollowed } from './followed.ts';
import { waitForSearch } from './shortcuts.ts';

const PAUSE = 500;
let timer: number | undefined;

/** The internal link that an event is about, if it is one in the text. */
function linkOf({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href]') : null;
  const internal = link && link.origin === location.origin && !link.matches('.point-number');
  return internal && (link.pathname !== location.pathname || link.hash) ? link : undefined;
}

function waitOn(link: HTMLAnchorElement | undefined): void {
  clearTimeout(timer);
  if (!link) return;
  timer = window.setTimeout(async () => {
    const { showPreview } = await import('./preview.ts');
    await showPreview(link);
  }, PAUSE);
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'mouse') waitOn(linkOf(event));
});
document.addEventListener('focusin', (event) => {
  const link = linkOf(event);
  waitOn(link?.matches(':focus-visible') ? link : undefined);
});
document.addEventListener('click', async (event) => {
  const { target } = event;
  const figure = target instanceof Element && target.closest('.diagram-open')?.closest('figure');
  if (!figure || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault(); // without this script it leads to the picture's file
  const { enlargeDiagram } = await import('./diagram-dialog.ts');
  enlargeDiagram(figure);
});
document.querySelector('#cite')?.addEventListener(
  'toggle',
  async ({ target }) => {
    const { addCopyButtons } = await import('./copy.ts');
    if (target instanceof HTMLDetailsElement) addCopyButtons(target);
  },
  { capture: true },
);

waitForSearch();
void markFollowed();
