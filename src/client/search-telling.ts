import type { Answer } from './answer.ts';
import type { PanelParts } from './search-parts.ts';
import type { Say } from './search-status.ts';

/**
 * Says what was found, and never more than that.
 *
 * @param within how many of the sections are in the chosen chapter, if one is chosen.
 * @returns what the list is, for the page's contract.
 */
export function sayAnswer(
  say: Say,
  texts: DOMStringMap,
  query: string,
  answer: Answer,
  within?: number,
): Answer['match'] {
  const { match, sections, total, read, said, also, place, others } = answer;
  const values = {
    query: said || query,
    read: read ?? '',
    also: also?.join('”“') ?? '',
    place: place ?? '',
    count: within || total,
    listed: within ?? sections.length,
    pages: others.length,
  };
  const elsewhere = within === 0 && sections.length > 0;
  const template = () => {
    if (!query) return texts['empty'];
    if (elsewhere) return texts['elsewhere'];
    if (!said) return texts['nothing'];
    if (place && match === 'exact' && sections.length > 0) return texts['place'];
    if (answer.translated) return texts['translated'];
    if (read) return texts['read'];
    if (sections.length === 0 && others.length > 0) return texts['pages'];
    return texts[match];
  };
  const cut = answer.more && within === undefined ? (texts['listed'] ?? '') : '';
  const beside = also?.length && !elsewhere ? (texts['also'] ?? '') : '';
  say((template() ?? '') + beside + cut, values);
  if (elsewhere) return 'none';
  return sections.length > 0 ? match : 'none';
}

/** Definitions that are shown above sections. */
const MOST_TERMS = 3;

/** The pages that are shown above the sections: all but terms, of which the best are enough where there are sections. */
export function besideSections({ others, sections }: Answer): Answer['others'] {
  const terms = others.filter(({ page }) => page.kind === 'term');
  const best = new Set(sections.length > 0 ? terms.slice(0, MOST_TERMS) : terms);
  return others.filter((each) => each.page.kind !== 'term' || best.has(each));
}

/** Chapters with how many of the sections found they have; a click chooses one. */
export function showFacets({ facets, filter }: PanelParts, { sections }: Answer): void {
  const counts = new Map<string, number>();
  for (const { page } of sections) {
    const chapter = page.route.slice(0, page.route.indexOf('/'));
    counts.set(chapter, (counts.get(chapter) ?? 0) + 1);
  }
  const choose = (value: string) => {
    filter.value = filter.value === value ? '' : value;
    filter.dispatchEvent(new Event('change'));
  };
  const buttons = [...filter.options].flatMap(({ value, text }) => {
    const count = value ? counts.get(value) : sections.length;
    if (!count) return [];
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${text.trim()} `;
    button.setAttribute('aria-pressed', String(filter.value === value));
    const number = document.createElement('span');
    number.textContent = String(count);
    button.append(number);
    button.addEventListener('click', () => choose(value));
    item.append(button);
    return [item];
  });
  facets.hidden = buttons.length < 3; // everywhere and one chapter say the same
  facets.querySelector('ul')?.replaceChildren(...buttons);
}
