/**
 * Waits for signs that a reader wants more than the page: a mouse or the keyboard's focus resting on a link, or a
 * finger on a term (previews), a claim in the margin or its words in the text (pointing), a citation (copying), the
 * contents, a search box or its keys (the dialog), a search result (marks) or a citation (what has changed) followed to
 * this page, words selected (quoting). What each needs is loaded only then; where it cannot be had, the page does what it does without scripts.
 */
import { copyFromPoint } from '../page/copy.ts';
import { loadInTime } from '../page/load-in-time.ts';
import { markWhenFollowed } from '../search/follow/mark-when-followed.ts';
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
    const previews = await loadInTime(() => import('./preview.ts'));
    await previews?.showPreview(link);
  }, PAUSE);
}

async function pointOut(target: EventTarget | null): Promise<void> {
  const pointed =
    target instanceof Element && target.closest('.mark, [data-mark], .pointed') ? target : undefined;
  if (!pointed && !document.querySelector('.pointed')) return;
  const pointing = await loadInTime(() => import('./point-out.ts'));
  pointing?.pointAt(pointed);
}

async function openContents(): Promise<void> {
  const drawer = await loadInTime(() => import('./contents.ts'));
  const contents = document.querySelector<HTMLElement>('#contents');
  if (drawer) drawer.openContents();
  else if (contents?.showPopover) contents.showPopover();
  else location.assign(document.documentElement.dataset['base'] ?? '/'); // the first page has them too
}

/** @param link to the picture's file. */
async function enlarge(figure: HTMLElement, link: Element): Promise<void> {
  const dialog = await loadInTime(() => import('./diagram-dialog.ts'));
  if (dialog) dialog.enlargeDiagram(figure);
  else if (link instanceof HTMLAnchorElement) location.assign(link.href);
}

async function openTerm(term: HTMLAnchorElement): Promise<void> {
  const previews = await loadInTime(() => import('./preview.ts'));
  if (previews) await previews.openPreview(term);
  else location.assign(term.href);
}

async function addCopyButtons(details: HTMLDetailsElement): Promise<void> {
  const forms = await loadInTime(() => import('./cite-forms.ts'));
  forms?.addCopyButtons(details);
}

/** What quoting and being quoted need: in one, since few do. */
const loadCiting = () => loadInTime(() => import('./citing.ts'));

async function copyFile({ href }: HTMLAnchorElement): Promise<void> {
  void ((await loadCiting())?.copyFile(href) ?? location.assign(href));
}

function start(): void {
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
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const opener = target.closest('.contents-open');
    const copied = target.closest<HTMLAnchorElement>('a[data-copy]');
    const enlarger = target.closest('.diagram-open');
    const figure = enlarger?.closest('figure');
    const term = touched ? target.closest<HTMLAnchorElement>('.point-text a[href*="/terms/"]') : null;
    if (opener) void openContents();
    else if (copied) void (copied.type ? copyFile(copied) : copyFromPoint(copied));
    else if (enlarger && figure) void enlarge(figure, enlarger);
    else if (term && term.ariaExpanded !== 'true') void openTerm(term);
    else return;
    event.preventDefault();
  });
  document.querySelector('#cite')?.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open) void addCopyButtons(target);
    },
    { capture: true },
  );
  // what the address opens may have said so before this script came
  for (const details of document.querySelectorAll<HTMLDetailsElement>('#cite details[open]'))
    void addCopyButtons(details);
  followReader();
  showCurrent();
  waitForSearch();
  rememberSection();
  void markWhenFollowed();
  document.addEventListener('selectionchange', async () => {
    if (!getSelection()?.isCollapsed) (await loadCiting())?.quote();
  });
  // by a citation, or by a link to words in a browser that does not know such links
  if (/\?w=|:~:/.test(location.href)) void loadCiting().then((citing) => citing?.arrive());
}

// Safari before 16.4 lacks these, and more of what the scripts need: there, links stay what they are.
if ('adoptedStyleSheets' in document) start();
