import type { BookClaim, SectionPage, Tie } from '../book/book.ts';
import { TIE_BASES } from '../domain/claims.ts';
import type { Words } from '../i18n/load-words.ts';
import type { BookIndex } from './index-book.ts';
import type { TypesetClaim } from './typeset/nodes.ts';

/** A claim as it stands beside its point. */
export type MarginClaim = {
  readonly said: BookClaim;
  /** `问题`. */
  readonly label: string;
  readonly aside: string;
  /** Its other ends outside of the point, by who ties them. */
  readonly groups: readonly { readonly label: string; readonly ends: readonly Tie[] }[];
};

/**
 * The claims beside a point, in the order of the text. What is tied within the point alone is not said again: a measure
 * that answers a problem of the same point, and nothing else.
 */
export function listMargin(section: SectionPage, point: number, words: Words): MarginClaim[] {
  const claims = section.claims.filter(({ claim }) => claim.point === point);
  const here = new Set(claims.map(({ id }) => id));
  return claims.flatMap((said): MarginClaim[] => {
    const outside = said.ties.filter(({ to }) => !here.has(to));
    if (said.kind === 'measure' && outside.length === 0 && said.ties.length > 0) return [];
    const groups = TIE_BASES.flatMap((basis) => {
      const ends = outside.filter((tie) => tie.basis === basis);
      const named = said.kind === 'problem' ? words.measure : words.answers;
      return ends.length > 0 ? [{ label: basis === 'edition' ? words.tieBases.edition : named, ends }] : [];
    });
    return [{ said, label: words[said.kind], aside: asideOf(said, words), groups }];
  });
}

/** The same for a margin of paper: of the other ends their sections, whose pages are put in when these are known. */
export function typesetMargin(
  section: SectionPage,
  point: number,
  words: Words,
  index: BookIndex,
): TypesetClaim[] {
  return listMargin(section, point, words).map(({ said: { id, kind, claim }, label, aside, groups }) => ({
    ...{ id, kind, label, aside },
    title: claim.title,
    groups: groups.map((group) => ({ label: group.label, sections: gatherBySection(group.ends, index) })),
  }));
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
