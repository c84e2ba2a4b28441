/**
 * Which of several matches in a point a result led to: what its excerpt says goes with the reader, beside the terms
 * (`followed.ts`), and is looked for where the link leads.
 */
import { keep, readTexts, recall } from '../../page/on-device.ts';

const KEY = 'followed-excerpt';
/** As much of an excerpt tells its place among others. */
const CONTEXT = 24;
/** An address is no longer. */
const LONGEST = 2000;

/** Starts to listen for results that are followed. */
export function rememberExcerpts(): void {
  const remember = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('#search-results a') : null;
    if (link) keep(KEY, JSON.stringify([link.pathname, excerptOf(link)]), 'sessionStorage');
  };
  document.addEventListener('click', remember, { capture: true }); // before a result on this very page is marked
}

/** The beginning of what a result says from its first mark on, its own link aside. */
function excerptOf(link: HTMLAnchorElement): string {
  let part: Element | null = link;
  while (part && part.parentElement?.localName !== 'li') part = part.parentElement;
  const mark = [...(part?.querySelectorAll('mark') ?? [])].find((each) => !link.contains(each));
  if (!part?.lastChild || !mark) return '';
  const range = new Range();
  range.setStartBefore(mark);
  range.setEndAfter(part.lastChild);
  const [text = ''] = String(range).split(/ · |…/);
  return text.slice(0, CONTEXT);
}

/** What the excerpt said that led to this page, once; nothing if none did. */
export function takeExcerpt(): string {
  const stored = recall(KEY, (text) => readTexts(text, 2, LONGEST), 'sessionStorage');
  keep(KEY, undefined, 'sessionStorage');
  const [path, excerpt = ''] = stored ?? [];
  return path === location.pathname ? excerpt : '';
}
