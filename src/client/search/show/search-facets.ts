/** Chapters and kinds of text with how many of the sections found they have; a click chooses one. */
import type { Answer } from '../ask/answer.ts';
import type { Chosen } from '../ask/within-chapter.ts';
import type { HitKind } from './hit-kinds.ts';
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
 * Shows how many of the sections each chapter has.
 *
 * @param whole what was found in all chapters.
 * @param isLatest whether the reader has not asked for something else by then.
 */
export async function showChapters(
  { facets, chapter }: PanelParts,
  whole: Answer,
  isLatest: () => boolean,
): Promise<void> {
  const chapters = [...chapter.options]
    .filter(({ value }) => value)
    .map(({ value, dataset }) => ({ folder: value, number: dataset['number'] ?? '' }));
  const counts = await countByChapter(whole, chapters);
  if (!isLatest()) return;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  showCounts(facets, chapter, counts, all);
}

/**
 * Shows how many of the sections have hits of each kind; in the list of choices, too, where these stand alone.
 *
 * @param all how many sections there are.
 */
export function showKinds(
  { kinds, kind }: PanelParts,
  counts: ReadonlyMap<HitKind, number>,
  all: number,
): void {
  const known = new Map<string, number>(counts);
  for (const option of kind.options) {
    option.dataset['label'] ??= option.text.trim();
    const count = known.get(option.value);
    option.text = count ? `${option.dataset['label']} ${count}` : option.dataset['label'];
    option.disabled = option.value !== '' && !count;
  }
  kind.disabled = known.size < 2;
  showCounts(kinds, kind, known, all);
}

function showCounts(
  part: HTMLElement,
  select: HTMLSelectElement,
  counts: ReadonlyMap<string, number>,
  all: number,
): void {
  const focused = [...part.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  const buttons = [...select.options].flatMap(({ value, text, dataset }) => {
    const count = value ? counts.get(value) : all;
    if (!count) return [];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${dataset['label'] ?? text.trim()} `;
    button.setAttribute('aria-pressed', String(select.value === value));
    const number = document.createElement('span');
    number.textContent = String(count);
    button.append(number);
    button.addEventListener('click', () => {
      select.value = select.value === value ? '' : value;
      select.dispatchEvent(new Event('change'));
    });
    return [button];
  });
  part.hidden = buttons.length < 3; // all and one of them say the same
  part.querySelector('div')?.replaceChildren(...buttons);
  buttons[focused]?.focus();
}
