/**
 * The search page: answers the query in its address, and keeps the address in step with the box. Each query is one
 * entry of the history, however it was typed; coming back restores the list and the place in it.
 */

import { MOST_READ } from '../../../search/query.ts';
import { countShown, focusFollowed, type KeptPlace, readPlace } from '../../page/kept-place.ts';
import { addRecent } from './recent-searches.ts';
import { type Asked, startPanel } from './search-panel.ts';

/** A query that has been left alone for so long is finished, in milliseconds. */
const FINISHED = 2500;
/** As much of a query is in the page's title. */
const TITLED = 60;
/** A pause in scrolling. */
const PAUSE = 150;

const root = document.querySelector<HTMLElement>('main .search-panel');

function readAddress(): Asked {
  const query = new URLSearchParams(location.search);
  return { text: query.get('q')?.trim() ?? '', chapter: query.get('chapter') ?? '' };
}

function addressOf({ text, chapter }: Asked): string {
  const read = text.slice(0, MOST_READ.characters); // servers refuse addresses that are too long
  const query = new URLSearchParams({ ...(read && { q: read }), ...(chapter && { chapter }) });
  return `${query}` ? `?${query}` : location.pathname;
}

function start(panelRoot: HTMLElement): void {
  let finished = true;
  let timer: number | undefined;
  let restoring = false;
  let followed = '';
  const pageTitle = document.title;
  const keep = () => {
    if (restoring) return;
    const shown = countShown(panelRoot);
    history.replaceState({ scroll: scrollY, shown, followed } satisfies KeptPlace, '');
  };
  const finish = () => {
    clearTimeout(timer);
    finished = true;
  };
  const panel = startPanel(panelRoot, {
    onAsk: (asked, done, link = '') => {
      followed = link;
      document.title = asked.text ? `${asked.text.slice(0, TITLED)} · ${pageTitle}` : pageTitle;
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
    const kept = readPlace(history.state);
    restoring = true;
    finish();
    await panel.ask(asked, kept?.shown);
    restoring = false;
    if (!kept) return;
    scrollTo({ top: kept.scroll, behavior: 'instant' });
    focusFollowed(panelRoot, kept);
  };
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => void restore());
  // WebKit brings a page that was kept back at its top, then goes to where the focus is
  let left = 0;
  addEventListener('pagehide', () => {
    left = scrollY;
  });
  addEventListener('pageshow', ({ persisted }) => {
    const goBack = () => scrollTo({ top: left, behavior: 'instant' });
    if (persisted) requestAnimationFrame(() => requestAnimationFrame(goBack));
  });
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
