import type { Answer } from './answer.ts';
import type { PanelParts } from './search-parts.ts';
import type { Say } from './search-status.ts';
import type { Shown } from './within-chapter.ts';

/**
 * Says what was found, and never more than that.
 *
 * @returns what the list is, for the page's contract.
 */
export function sayAnswer(say: Say, texts: DOMStringMap, query: string, answer: Shown): Answer['match'] {
  const { match, sections, total, read, said, also, place, others, elsewhere, more } = answer;
  const values = {
    query: said || query,
    read: read ?? '',
    also: also?.join('”“') ?? '',
    place: place ?? '',
    count: elsewhere ?? total,
    listed: sections.length,
    pages: others.length,
  };
  const template = () => {
    if (!query) return texts['empty'];
    if (elsewhere) return match === 'exact' && !place ? texts['elsewhere'] : texts['elsewhereNear'];
    if (!said) return texts['nothing'];
    if (place && match === 'exact' && sections.length > 0) return texts['place'];
    if (answer.translated) return texts['translated'];
    if (read) return texts['read'];
    if (sections.length === 0 && others.length > 0) return texts['pages'];
    return texts[match];
  };
  const cut = more && sections.length > 0 && sections.length < total ? (texts['listed'] ?? '') : '';
  const beside = also?.length ? (texts['also'] ?? '') : '';
  say((template() ?? '') + beside + cut, values);
  return sections.length > 0 ? match : 'none';
}

/** Definitions that are shown above sections. */
const MOST_TERMS = 3;

/**
 * The pages that are shown above the sections: all but terms, of which the best are enough where there are sections,
 * unless the reader has asked for more.
 */
export function besideSections({ others, sections }: Answer, all = false): Answer['others'] {
  const terms = others.filter(({ page }) => page.kind === 'term');
  const best = new Set(sections.length > 0 && !all ? terms.slice(0, MOST_TERMS) : terms);
  return others.filter((each) => each.page.kind !== 'term' || best.has(each));
}

/** How many of the sections found each chapter has, by its folder; by the index where not all were loaded. */
async function countByChapter(
  { sections, more, countIn }: Answer,
  chapters: readonly HTMLOptionElement[],
): Promise<Map<string, number>> {
  const counts = chapters.map(async ({ value, dataset }): Promise<[string, number]> => {
    if (more && countIn && dataset['number']) return [value, await countIn(dataset['number'])];
    return [value, sections.filter(({ page }) => page.route.startsWith(`${value}/`)).length];
  });
  return new Map(await Promise.all(counts));
}

/**
 * Chapters with how many of the sections found they have; a click chooses one.
 *
 * @param whole what was found in all chapters.
 * @param isLatest whether the reader has not asked for something else by then.
 */
export async function showFacets(
  { facets, filter }: PanelParts,
  whole: Answer,
  isLatest: () => boolean,
): Promise<void> {
  const counts = await countByChapter(
    whole,
    [...filter.options].filter(({ value }) => value),
  );
  if (!isLatest()) return;
  const all = counts.values().reduce((sum, count) => sum + count, 0);
  const choose = (value: string) => {
    filter.value = filter.value === value ? '' : value;
    filter.dispatchEvent(new Event('change'));
  };
  const buttons = [...filter.options].flatMap(({ value, text }) => {
    const count = value ? counts.get(value) : all;
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
