import type { BookClaim, SectionPage, Tie } from '../book/book.ts';
import { TIE_BASES } from '../domain/claims.ts';
import type { Words } from '../i18n/load-words.ts';
import type { BookIndex } from './index-book.ts';
import type { TypesetClaim } from './typeset.ts';

/**
 * The claims beside a point, in the order of the text. What is tied within the point alone is not said again: a measure
 * that answers a problem of the same point, and nothing else.
 */
export function typesetMargin(
  section: SectionPage,
  point: number,
  words: Words,
  index: BookIndex,
): TypesetClaim[] {
  const claims = section.claims.filter(({ claim }) => claim.point === point);
  const here = new Set(claims.map(({ id }) => id));
  return claims.flatMap((said): TypesetClaim[] => {
    const outside = said.ties.filter(({ to }) => !here.has(to));
    if (said.kind === 'measure' && outside.length === 0 && said.ties.length > 0) return [];
    return [
      {
        id: said.id,
        kind: said.kind,
        label: words[said.kind],
        title: said.claim.title,
        aside: asideOf(said, words),
        groups: TIE_BASES.flatMap((basis) => {
          const ties = outside.filter((tie) => tie.basis === basis);
          const label =
            basis === 'edition'
              ? words.tieBases.edition
              : said.kind === 'problem'
                ? words.measure
                : words.answers;
          return ties.length > 0 ? [{ label, sections: gatherBySection(ties, index) }] : [];
        }),
      },
    ];
  });
}

function asideOf(said: BookClaim, words: Words): string {
  if (said.kind === 'measure') return words.measureKinds[said.claim.kind];
  return said.claim.unanswered ? words.unansweredHere : '';
}

function gatherBySection(ties: readonly Tie[], { claims }: BookIndex) {
  const sections = Map.groupBy(ties, ({ to }) => claims.get(to)?.section);
  return [...sections]
    .flatMap(([section, ends]) => (section ? [{ number: section.number || section.title, ends }] : []))
    .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
    .map(({ number, ends }) => ({ number, ends: ends.map(({ to }) => to) }));
}
