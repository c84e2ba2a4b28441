/** Where in a section the words lie, and in what order sections stand. */
import type { BlockKind } from '../../../search/page.ts';
import type { BlockMatch } from '../../../search/rank.ts';
import type { RankedPage } from '../ask/find-sections.ts';

/** What readers tell apart of where a hit lies. */
export type HitKind = 'text' | 'note' | 'picture' | 'problem' | 'measure' | 'since';

const KINDS: Readonly<Record<BlockKind, HitKind>> = {
  opening: 'text',
  heading: 'text',
  subheading: 'text',
  text: 'text',
  table: 'text',
  footnote: 'text',
  note: 'note',
  caption: 'picture',
  diagram: 'picture',
  problem: 'problem',
  measure: 'measure',
  since: 'since',
};

const isMarked = ({ inHeading, inText }: BlockMatch) => inHeading.length + inText.length > 0;

/** How many sections have a hit of each kind, in the order of kinds. */
export function countKinds(sections: readonly RankedPage[]): Map<HitKind, number> {
  const counts = new Map<HitKind, number>([...new Set(Object.values(KINDS))].map((kind) => [kind, 0]));
  for (const { match } of sections) {
    const kinds = new Set(match.blocks.filter(isMarked).map(({ block }) => KINDS[block.kind]));
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** The sections that have hits of a kind, with these alone. */
export function keepKind(sections: readonly RankedPage[], kind: HitKind): RankedPage[] {
  return sections.flatMap(({ page, match }) => {
    const blocks = match.blocks.filter((found) => isMarked(found) && KINDS[found.block.kind] === kind);
    return blocks.length > 0 ? [{ page, match: { ...match, blocks } }] : [];
  });
}

/** Sections in the order in which the report has them. */
export function inReadingOrder(sections: readonly RankedPage[]): RankedPage[] {
  return [...sections].sort((a, b) => a.page.number.localeCompare(b.page.number, 'en', { numeric: true }));
}
