/**
 * What the switch between languages gains from a script: it keeps the reader's place, and where the browser asks for
 * another language that the page has, one line offers it. Nobody is led anywhere: the line is said once, and what the
 * reader chooses is kept on the device.
 */
import { namedElement } from '../page/address.ts';
import { loadInTime } from '../page/load-in-time.ts';
import { keep, recall, remembers } from '../page/on-device.ts';
import { scriptOf } from './script-of.ts';

const CHOSEN = 'language';
const links = [...document.querySelectorAll<HTMLAnchorElement>('.languages a[hreflang]')];

/** So long a stay at a place is reading, in milliseconds. */
const REST = 600;
/** The place of the last such stay: a reader who scrolls up to the switch comes from there. */
let rested = '';
let resting: number | undefined;

/** The place that is on the screen: the one that the address names, else the last one above the middle. */
function placeOnScreen(): string {
  const above = [...document.querySelectorAll('main section[id]')].filter(
    (section) => section.getBoundingClientRect().top < innerHeight / 2,
  );
  const named = namedElement()?.getBoundingClientRect();
  if (named && named.top < innerHeight && named.bottom > 0) return location.hash;
  const id = above.at(-1)?.id;
  return id ? `#${id}` : '';
}

/** The place that is being read, or was before the switch came back to the screen; at the top without any, none. */
function placeOfReader(): string {
  return scrollY > 0 ? placeOnScreen() : rested || location.hash;
}

/** What the reader has chosen: a language, or not to be asked. */
function recallChoice(): string | undefined {
  return recall(CHOSEN, (text) => (/^(?:none|[a-z]{2,3}(?:-[A-Z][a-z]{3})?)$/.test(text) ? text : undefined));
}

function keepChoice(language: string): void {
  keep(CHOSEN, language);
}

addEventListener(
  'scroll',
  () => {
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      if (scrollY > innerHeight / 2) rested = placeOnScreen();
    }, REST);
  },
  { passive: true },
);
for (const link of links) {
  const href = link.getAttribute('href') ?? '';
  link.addEventListener('pointerdown', () => link.setAttribute('href', href + placeOfReader()));
  link.addEventListener('click', () => {
    keepChoice(link.hreflang);
    link.setAttribute('href', href + placeOfReader());
  });
}

async function offer(): Promise<void> {
  const offers = await loadInTime(() => import('./language-offer.ts'));
  const found = offers?.findOffer(links, navigator.languages, document.documentElement.lang);
  if (found) offers?.showOffer(found, keepChoice);
}

const [wish = ''] = navigator.languages;
const isWished = scriptOf(wish) === document.documentElement.lang;
if (links.length > 0 && !isWished && remembers() && recallChoice() === undefined) void offer();
