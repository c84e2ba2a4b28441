/**
 * The search page: answers the query in its address, and keeps the address in step with the box. Each query is one
 * entry of the history, however it was typed; coming back restores the list and the place in it.
 */
import { addRecent } from './recent-searches.ts';
import { type Asked, startPanel } from './search-panel.ts';

/** What an entry of the history holds beside its address. */
type Kept = { readonly scroll: number; readonly shown: number };

/** A query that has been left alone for so long is finished, in milliseconds. */
const FINISHED = 2500;
/** A pause in scrolling. */
const PAUSE = 150;

const root = document.querySelector<HTMLElement>('main .search-panel');

function readAddress(): Asked {
  const query = new URLSearchParams(location.search);
  return { text: query.get('q')?.trim() ?? '', chapter: query.get('chapter') ?? '' };
}

function addressOf({ text, chapter }: Asked): string {
  const query = new URLSearchParams({ ...(text && { q: text }), ...(chapter && { chapter }) });
  return query.size > 0 ? `?${query}` : location.pathname;
}

function readKept(state: unknown): Kept | undefined {
  if (typeof state !== 'object' || state === null || !('scroll' in state) || !('shown' in state))
    return undefined;
  const { scroll, shown } = state;
  return typeof scroll === 'number' && typeof shown === 'number' ? { scroll, shown } : undefined;
}

function start(panelRoot: HTMLElement): void {
  let finished = true;
  let timer: number | undefined;
  let restoring = false;
  const keep = () => {
    if (restoring) return;
    const shown = panelRoot.querySelectorAll('#search-results > li').length;
    history.replaceState({ scroll: scrollY, shown } satisfies Kept, '');
  };
  const finish = () => {
    clearTimeout(timer);
    finished = true;
  };
  const panel = startPanel(panelRoot, {
    onAsk: (asked, done) => {
      const address = addressOf(asked);
      if (!restoring && address !== addressOf(readAddress())) {
        if (finished) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
        finished = false;
      }
      clearTimeout(timer);
      timer = window.setTimeout(finish, FINISHED);
      if (!done) return;
      finish();
      keep();
    },
  });
  const restore = async () => {
    const asked = readAddress();
    const kept = readKept(history.state);
    restoring = true;
    finish();
    await panel.ask(asked, kept?.shown);
    restoring = false;
    if (kept) scrollTo({ top: kept.scroll, behavior: 'instant' });
  };
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => void restore());
  let scrolling: number | undefined;
  addEventListener('scroll', () => {
    clearTimeout(scrolling);
    scrolling = window.setTimeout(keep, PAUSE);
  });
  addRecent(readAddress().text);
  panel.prepare();
  void restore();
}

if (root) start(root);
