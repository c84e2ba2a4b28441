/**
 * What the switch between languages gains from a script: it keeps the reader's place, and where the browser asks for
 * another language that the page has, one line offers it. Nobody is led anywhere: the line is said once, and what the
 * reader chooses is kept on the device.
 */
import { keep, recall, remembers } from './on-device.ts';

const CHOSEN = 'language';
const links = [...document.querySelectorAll<HTMLAnchorElement>('.languages a[hreflang]')];

/** The place that is being read: the one that the address names, else the last one above the middle of the screen. */
function placeOfReader(): string {
  if (location.hash) return location.hash;
  const above = [...document.querySelectorAll('main section[id]')].filter(
    (section) => section.getBoundingClientRect().top < innerHeight / 2,
  );
  const id = scrollY > 0 ? above.at(-1)?.id : undefined;
  return id ? `#${id}` : '';
}

/** What the reader has chosen: a language, or not to be asked. */
function recallChoice(): string | undefined {
  return recall(CHOSEN, (text) => (/^(?:none|[a-z]{2,3}(?:-[A-Z][a-z]{3})?)$/.test(text) ? text : undefined));
}

function keepChoice(language: string): void {
  keep(CHOSEN, language);
}

for (const link of links) {
  const href = link.getAttribute('href') ?? '';
  link.addEventListener('pointerdown', () => link.setAttribute('href', href + placeOfReader()));
  link.addEventListener('click', () => {
    keepChoice(link.hreflang);
    link.setAttribute('href', href + placeOfReader());
  });
}

async function offer(): Promise<void> {
  const { findOffer, showOffer } = await import('./language-offer.ts');
  const found = findOffer(links, navigator.languages, document.documentElement.lang);
  if (found) showOffer(found, keepChoice);
}

if (links.length > 0 && remembers() && recallChoice() === undefined) void offer();
