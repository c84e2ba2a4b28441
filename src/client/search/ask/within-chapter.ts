import type { Answer } from './answer.ts';
import type { RankedPage } from './find-sections.ts';

/** An answer as it is shown: all of it, or what of it is in a chapter. */
export type Shown = Answer & {
  /** Whether only what is in a chapter is shown. */
  readonly inChapter?: true;
  /** The sections in other chapters, if the chosen one has none. */
  readonly elsewhere?: readonly RankedPage[];
};

/** A chapter that a reader has chosen. */
export type Chosen = { readonly folder: string; readonly number: string };

/**
 * What of an answer is in a chapter. Where not all of it was loaded, the chapter is asked by itself; if it has but
 * something else to offer than the report (parts of the words, say), it has nothing of what was found.
 *
 * @param askInside answers the same query in the chapter with a number.
 */
export async function keepChapter(
  whole: Answer,
  { folder, number }: Chosen,
  askInside: (chapter: string) => Promise<Answer>,
): Promise<Shown> {
  if (!whole.more || !number) return narrow(whole, folder);
  const inside = await askInside(number);
  const kept = narrow(inside, folder);
  const alike =
    inside.match === whole.match &&
    inside.place === whole.place &&
    JSON.stringify(inside.query.terms) === JSON.stringify(whole.query.terms);
  if (alike && kept.sections.length > 0) return inside.more ? { ...kept, total: inside.total } : kept;
  const { more: _, ...rest } = whole;
  return { ...rest, sections: [], elsewhere: whole.sections };
}

function narrow(answer: Answer, folder: string): Shown {
  const { place, ...rest } = answer;
  const isInside = (route: string) => route.startsWith(`${folder}/`);
  const sections = answer.sections.filter(({ page }) => isInside(page.route));
  if (sections.length === 0 && answer.sections.length > 0)
    return { ...answer, sections: [], elsewhere: answer.sections };
  return {
    ...rest,
    sections,
    excluded: answer.excluded.filter(({ route }) => isInside(route)),
    total: sections.length,
    inChapter: true,
    ...(place && sections[0] === answer.sections[0] && { place }), // first, or not said
  };
}

/** The same answer with more of what was found after what it has. */
export async function addMore({ more, ...answer }: Shown): Promise<Shown> {
  const found = await more?.();
  if (!found) return answer;
  const listed = new Set(answer.sections.map(({ page }) => page.route));
  const sections = [...answer.sections, ...found.sections.filter(({ page }) => !listed.has(page.route))];
  return { ...answer, ...found, sections, total: Math.max(found.total, sections.length) };
}
