import type { Answer } from './answer.ts';

/** An answer as it is shown: all of it, or what of it is in a chapter. */
export type Shown = Answer & {
  /** How many sections there are in other chapters, if the chosen one has none that was found as asked. */
  readonly elsewhere?: number;
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
  const alike = inside.match === whole.match && inside.read === whole.read && inside.place === whole.place;
  if (alike && kept.sections.length > 0) return inside.more ? { ...kept, total: inside.total } : kept;
  const { more: _, ...rest } = whole;
  return { ...rest, sections: [], elsewhere: whole.total };
}

function narrow(answer: Answer, folder: string): Shown {
  const { also: _, place, ...rest } = answer;
  const sections = answer.sections.filter(({ page }) => page.route.startsWith(`${folder}/`));
  const own = sections.filter(({ via }) => !via).length;
  const also = [...new Set(sections.flatMap(({ via }) => via ?? []))];
  return {
    ...rest,
    sections,
    total: own,
    ...(also.length > 0 && { also }),
    ...(place && (sections.length === 0 || sections[0] === answer.sections[0]) && { place }), // first, or not said
    ...(own === 0 && answer.sections.length > 0 && { elsewhere: answer.total }),
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
