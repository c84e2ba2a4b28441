/** What was found, put on the panel at once: nothing on it is of another query then. */

import type { Say } from '../tell/search-status.ts';
import { fillTemplate, sayAnswer } from '../tell/search-telling.ts';
import { remarkOn } from '../tell/tell.ts';
import type { SearchOutcome } from './find-answer.ts';
import { countKinds, type HitKind, inReadingOrder, keepKind } from './hit-kinds.ts';
import { pickBeside } from './pick-names.ts';
import { showDefined } from './search-definition.ts';
import { headingFor, showNames } from './search-names.ts';
import type { PanelParts } from './search-parts.ts';
import { renderSection } from './search-results.ts';

/** What the panel has to choose from, beside what it shows. */
export type Choices = {
  readonly match: string;
  /** How many of the sections found have hits of each kind; none where not all were loaded. */
  readonly kinds: ReadonlyMap<HitKind, number>;
  readonly sections: number;
};

/**
 * Shows what was found, in the order and of the kind that are chosen.
 *
 * @param all whether all pages beside the sections are shown.
 */
export function showFinding(parts: PanelParts, finding: SearchOutcome, say: Say, all: boolean): Choices {
  const { list, more, names: namesPart, pages: pagesPart, base, badges, kind, order, templates } = parts;
  const { shown } = finding;
  const kinds = shown.more ? new Map<HitKind, number>() : countKinds(shown.sections);
  const chosen = [...kinds.keys()].find((each) => each === kind.value);
  if (!chosen) kind.value = '';
  const canOrder = !shown.more && !shown.place && shown.sections.length > 1;
  order.disabled = !canOrder;
  const kept = chosen ? keepKind(shown.sections, chosen) : shown.sections;
  const sections = canOrder && order.value === 'reading' ? inReadingOrder(kept) : kept;
  const render = (page: SearchOutcome['shown']['sections'][number]) =>
    renderSection(page, base, badges, remarkOn(page, shown));
  list.replaceChildren(...sections.map(render));
  more.hidden = !shown.more;
  const { defined, beside, pages } = pickBeside(finding, all);
  showDefined(parts, defined);
  showNames(namesPart, beside, base, badges, shown.nearest ? 'near' : headingFor(beside));
  showPages(pagesPart, pages.map(render));
  showElsewhere(parts, finding);
  const match = sayAnswer(say, templates, document.documentElement.lang, {
    ...shown,
    pages,
    ...(chosen && { kind: { name: chosen, count: kept.length } }),
  });
  return { match, kinds, sections: shown.sections.length };
}

/** Chapters, terms and other pages that hold the words. */
function showPages(part: HTMLElement, items: readonly HTMLElement[]): void {
  part.hidden = items.length === 0;
  for (const item of items) item.className = 'found-page';
  part.querySelector('ul')?.replaceChildren(...items);
}

/** The way to what other chapters have, while one is chosen. */
function showElsewhere({ elsewhere, templates }: PanelParts, { asked, whole, shown }: SearchOutcome): void {
  const inside = shown.elsewhere ? 0 : shown.sections.length;
  const count = whole.sections.length - inside;
  elsewhere.hidden = !asked.chapter || (count <= 0 && !whole.more);
  elsewhere.textContent = whole.more
    ? (templates['inAll'] ?? '')
    : fillTemplate(templates['inOthers'] ?? '', () => count);
}
