/**
 * Waits for signs that a reader wants more than the page: a mouse or the keyboard's focus resting on a link, or a
 * finger on a term (previews), a claim in the margin or its words in the text (pointing), a citation (copying), the
 * contents, a search box or its keys (the dialog), a search result followed to this page (marks). What each needs is
 * loaded only then.
 */
import { markFollowed } from './followed.ts';
import { followReader, showCurrent } from './header.ts';
import { rememberSection } from './left-off.ts';
import { waitForSearch } from './shortcuts.ts';

const PAUSE = 500;
let timer: number | undefined;
let touched = false;

/** The internal link that an event is about, if it is one in the text. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href]') : null;
  const internal = link && link.origin === location.origin && !link.matches('.point-number, [data-copy]');
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

async function pointOut(target: EventTarget | null): Promise<void> {
  if (!(target instanceof Element) || !target.closest('.mark, [data-mark], .pointed')) {
    if (document.querySelector('.pointed')) (await import('./point-out.ts')).pointAt(undefined);
    return;
  }
  const { pointAt } = await import('./point-out.ts');
  pointAt(target);
}

document.addEventListener('pointerdown', ({ pointerType }) => {
  touched = pointerType === 'touch';
});
document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  waitOn(linkOf(event.target));
  void pointOut(event.target);
});
document.addEventListener('focusin', ({ target }) => {
  const link = linkOf(target);
  const visible = target instanceof Element && target.matches(':focus-visible');
  waitOn(visible && !touched ? link : undefined);
  if (visible) void pointOut(target);
});
document.addEventListener('click', async (event) => {
  const { target } = event;
  if (!(target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const opener = target.closest('.contents-open');
  const copied = target.closest<HTMLAnchorElement>('a[data-copy]');
  const figure = target.closest('.diagram-open')?.closest('figure');
  const term = touched ? target.closest<HTMLAnchorElement>('.point-text a[href*="/terms/"]') : null;
  if (opener) {
    event.preventDefault();
    (await import('./contents.ts')).openContents();
  } else if (copied) {
    event.preventDefault();
    await (await import('./copy.ts')).copyFromPoint(copied);
  } else if (figure) {
    event.preventDefault(); // without this script it leads to the picture's file
    (await import('./diagram-dialog.ts')).enlargeDiagram(figure);
  } else if (term && term.ariaExpanded !== 'true') {
    event.preventDefault();
    (await import('./preview.ts')).openPreview(term);
  }
});
document.querySelector('#cite')?.addEventListener(
  'toggle',
  async ({ target }) => {
    const { addCopyButtons } = await import('./copy.ts');
    if (target instanceof HTMLDetailsElement) addCopyButtons(target);
  },
  { capture: true },
);

followReader();
showCurrent();
waitForSearch();
rememberSection();
void markFollowed();
