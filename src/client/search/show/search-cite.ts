/** A hit cited from the list of results: in the words of its section's own list of citations, which is asked for then. */
import { copyText, dated } from '../../page/copy.ts';
import { loadDocument } from '../../page/load-document.ts';

/** The interface's words for it. */
export type CiteWords = {
  readonly copyCitation: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly failed: string;
  readonly lost: string;
  readonly none: string;
};

/** Shows how to cite the hit of a button, with what copies that and its address; a second click hides it. */
export async function toggleCitation(button: HTMLButtonElement, words: CiteWords): Promise<void> {
  const hit = button.closest('.hit');
  const link = hit?.querySelector('a');
  if (!hit || !link) return;
  const known = hit.querySelector('.hit-citation');
  button.ariaExpanded = String(!known);
  if (known) return known.remove();
  const part = document.createElement('div');
  part.className = 'hit-citation';
  const text = document.createElement('p');
  const tools = document.createElement('p');
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const addCopying = (label: string, copied: string) => {
    const copier = document.createElement('button');
    copier.type = 'button';
    copier.className = 'button';
    copier.textContent = label;
    copier.addEventListener('click', async () => {
      said.textContent = (await copyText(copied)) ? words.copied : words.failed;
    });
    said.before(copier, ' ');
  };
  tools.append(said);
  addCopying(words.copyLink, link.href);
  part.append(text, tools);
  hit.append(part);
  const citation = await findCitation(link).catch(() => undefined);
  text.textContent = citation ?? (citation === '' ? words.none : words.lost);
  if (citation) addCopying(words.copyCitation, citation);
}

/**
 * The first form of the citation of what a link leads to, or of the point that it is in; empty where there is none.
 *
 * @throws if the page cannot be had.
 */
async function findCitation({ href, hash }: HTMLAnchorElement): Promise<string> {
  const page = await loadDocument(href);
  const fragment = decodeURIComponent(hash.slice(1));
  const point = page.getElementById(fragment)?.closest('.point')?.id ?? '';
  const cite = page.querySelector<HTMLElement>('#cite');
  const form = [fragment, point].map((id) => page.getElementById(`cite-${id}`)?.querySelector('dd'));
  const first = form.find((each) => each);
  return first && cite ? dated(first, cite) : '';
}
