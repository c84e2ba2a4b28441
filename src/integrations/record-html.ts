import { escapeHtml } from '../domain/escape-html.ts';
import type { Language } from '../domain/language.ts';
import { ownsHeading, type SearchablePage } from '../search/page.ts';
import { addressWord } from '../search/words.ts';

/** A page as the indexer should see it: its words, and which of them are headings. */
export function recordHtml(page: SearchablePage, language: Language, part: (text: string) => string): string {
  const parted = (text: string) => escapeHtml(part(text)); // in this order: spaces must not fall inside an entity
  const blocks = page.blocks.map((block) => {
    const level = block.kind === 'opening' ? 'h1' : block.kind === 'heading' ? 'h2' : 'h3';
    const heading = ownsHeading(block) ? `<${level}>${parted(block.heading)}</${level}>` : '';
    return heading + (block.text && `<p>${parted(block.text)}</p>`);
  });
  return `<!doctype html><html lang="${language}"><body><main data-pagefind-body>${blocks.join('')}<p>${addressWords(page).join(' ')}</p></main></body></html>`;
}

/** A page's own number, and its chapter's. */
function addressWords({ number }: SearchablePage): string[] {
  const [chapter = ''] = number.split('.');
  return [...new Set([number, chapter])].filter(Boolean).map(addressWord);
}
