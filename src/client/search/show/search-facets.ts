import type { Answer } from '../ask/answer.ts';
import type { Chosen } from '../ask/within-chapter.ts';
import type { PanelParts } from './search-parts.ts';

/** How many of the sections found each chapter has, by its folder; by the index where not all were loaded. */
export async function countByChapter(
  { sections, more, countIn }: Answer,
  chapters: readonly Chosen[],
): Promise<Map<string, number>> {
  const counts = chapters.map(async ({ folder, number }): Promise<[string, number]> => {
    if (more && countIn && number) return [folder, await countIn(number)];
    return [folder, sections.filter(({ page }) => page.route.startsWith(`${folder}/`)).length];
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
    [...filter.options]
      .filter(({ value }) => value)
      .map(({ value, dataset }) => ({ folder: value, number: dataset['number'] ?? '' })),
  );
  if (!isLatest()) return;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
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
