/**
 * The search page: answers the query in its address, and keeps the address in step with the box. Each query is one
 * entry of the history, however it was typed; coming back restores the list and the place in it.
 */

import { countShown, focusFollowed, type KeptPlace, readPlace } from '../../page/kept-place.ts';
import { type Asked, readAddress, writeAddress } from './asked.ts';
import { addRecent } from './recent-searches.ts';
import { startPanel } from './search-panel.ts';

/** A query that has been left alone for so long is finished, in milliseconds. */
const FINISHED = 2500;
/** As much of a query is in the page's title. */
const TITLED = 60;
/** What a keyboard leaves of a phone's screen is lower, in CSS pixels. */
const LOW = 450;
/** A pause in scrolling. */
const PAUSE = 150;

const root = document.querySelector<HTMLElement>('main .search-panel');

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
  const show = (asked: Asked) => {
    document.title = asked.text ? `${asked.text.slice(0, TITLED)} · ${pageTitle}` : pageTitle;
    const address = writeAddress(asked);
    if (!restoring && address !== writeAddress(readAddress(location.search))) {
      const where = address ? `?${address}` : location.pathname;
      if (finished) history.pushState(null, '', where);
      else history.replaceState(null, '', where);
      finished = false;
    }
    clearTimeout(timer);
    timer = window.setTimeout(finish, FINISHED);
  };
  const leave = (asked: Asked, link: string) => {
    show(asked);
    finish();
    followed = link;
    keep();
  };
  const panel = startPanel(panelRoot, {
    onAsk: (asked) => {
      followed = '';
      show(asked);
    },
    onSubmit: async (asked) => {
      leave(asked, '');
      return false;
    },
    onFollow: leave,
  });
  const restore = async () => {
    const asked = readAddress(location.search);
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
  // a keyboard on the screen leaves half of it: the box goes to its top, and what is found is seen below
  const form = panelRoot.querySelector('form');
  visualViewport?.addEventListener('resize', () => {
    const isTyping = form?.contains(document.activeElement) ?? false;
    if (isTyping && (visualViewport?.height ?? innerHeight) < LOW) form?.scrollIntoView({ block: 'start' });
  });
  addRecent(readAddress(location.search).text);
  panel.prepare();
  void restore();
}

if (root) start(root);
