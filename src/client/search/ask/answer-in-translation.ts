import { findEvidence, holdsAll, holdsAsTyped } from '../../../search/evidence.ts';
import { type Answer, answerQuery, pointAt } from './answer.ts';
import { findPlace, type RankedPage } from './find-sections.ts';
import { openLookUp } from './open-look-up.ts';
import { loadMeans, type Means } from './suggest-names.ts';

/** So many sections are told of; whoever wants all of them reads the other edition. */
const MOST = 10;

/**
 * What a query finds in another edition, as the sections of this one that say the same: 红包 or hongbao on English pages.
 *
 * @param other base path of the edition to look into.
 * @returns `undefined` if that has nothing either.
 */
export async function answerInTranslation(
  text: string,
  { base, words }: Means,
  other: string,
): Promise<Pick<Answer, 'sections' | 'total' | 'translated'> | undefined> {
  const there = await answerQuery(text, await loadMeans(other, text, []));
  if (there.inParts || there.place) return undefined;
  const asTyped = there.sections.filter(({ page }) => holdsAsTyped(findEvidence(page, there.query)));
  const asRead = there.sections.filter(({ page }) => holdsAll(findEvidence(page, there.query)));
  const holding = (asTyped.length > 0 ? asTyped : asRead).slice(0, MOST);
  const index = await openLookUp(base, words.index);
  const here = await Promise.all(
    holding.map(async ({ page, match: { blocks } }): Promise<RankedPage[]> => {
      const named = page.number ? await findPlace(page.number, { index }) : [];
      return named
        .filter((each) => each.page.route === page.route)
        .map((each) => pointAt(each, pointOf(blocks[0]?.block.fragment)));
    }),
  );
  const sections = here.flat();
  if (sections.length === 0) return undefined;
  return { sections, total: sections.length, translated: { sections: holding, query: there.query } };
}

/** The point in which a place is: other editions may head the parts of a point otherwise. */
function pointOf(fragment = ''): string {
  return /^p\d+/.exec(fragment)?.[0] ?? '';
}
