/**
 * What the switch between languages gains from a script: it keeps the reader's place, and where the browser asks for
 * another language that the page has, one line offers it. Nobody is led anywhere: the line is said once, and what the
 * reader chooses is kept on the device.
 */
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

function recallChoice(): string | null {
  try {
    return localStorage.getItem(CHOSEN);
  } catch {
    return 'none'; // what cannot be remembered is not asked
  }
}

function keepChoice(language: string): void {
  try {
    localStorage.setItem(CHOSEN, language);
  } catch {
    // storage is off: asked again on the next page at worst
  }
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

if (links.length > 0 && recallChoice() === null) void offer();
