import type { Answer } from './answer.ts';
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
