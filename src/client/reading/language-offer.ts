import { LANGUAGES, type Language, type LanguageTraits } from '../../domain/language.ts';
import { adoptStyle } from '../page/adopt-style.ts';
import style from './language-offer.css?inline';
import { scriptOf } from './script-of.ts';

/** Another language that the page has, and that the browser asks for first. */
export type Offer = { readonly language: Language; readonly link: HTMLAnchorElement };

/** The offer, if the browser's first wish that the report has is not the page's own language. */
export function findOffer(
  links: readonly HTMLAnchorElement[],
  wishes: readonly string[],
  current: string,
): Offer | undefined {
  for (const wish of wishes) {
    const wanted = scriptOf(wish);
    if (wanted === current) return undefined;
    const link = links.find(({ hreflang }) => hreflang === wanted);
    const language = (Object.keys(LANGUAGES) as Language[]).find((each) => each === wanted);
    if (link && language) return { language, link };
  }
  return undefined;
}

/** Shows one line above the page, in the language that it offers; a word closes it for good. */
export function showOffer({ language, link }: Offer, remember: (language: string) => void): void {
  adoptStyle(style);
  const { offer, close }: LanguageTraits = LANGUAGES[language];
  const line = document.createElement('aside'); // a landmark, as all else on the page is in one
  line.className = 'language-offer';
  line.lang = language;
  line.ariaLabel = offer;
  const there = document.createElement('a');
  there.href = link.href;
  there.hreflang = language;
  there.textContent = offer;
  there.addEventListener('click', () => {
    remember(language);
    there.href = link.href + location.hash;
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = close;
  button.addEventListener('click', () => {
    remember('none');
    line.remove();
  });
  line.append(there, button);
  document.querySelector('.site-header')?.before(line);
}
