import { type Answer, answerQuery } from './answer.ts';
import type { Means } from './suggest-names.ts';

const HAN = /\p{Script=Han}/u;

/** An edition in another language, to be asked where one's own has nothing. */
export type Translation = {
  /** Base path of that edition. */
  readonly base: string;
  /** The language of one's own. */
  readonly from: string;
};

/** Answers a query, from the edition in another language where one's own does not hold it. */
export async function answerAnywhere(text: string, means: Means, translation?: Translation): Promise<Answer> {
  const found = await answerQuery(text, means);
  if (!translation || !isForeign(text, found, translation.from)) return found;
  const { answerInTranslation } = await import('./answer-in-translation.ts'); // few need it
  const there = await answerInTranslation(text, means, translation.base).catch(() => undefined);
  if (!there) return found;
  const { inParts: _, nearest: __, ...own } = found;
  return { ...own, match: 'relaxed', others: [], terms: [], ...there };
}

/** Whether a query that found little here is likely to be in the language of another edition. */
function isForeign(
  text: string,
  { match, sections, inParts, excluded, asked }: Answer,
  language: string,
): boolean {
  if (match === 'exact' || excluded.length > 0 || asked.without.length > 0) return false; // what is not wanted is said in this language
  return sections.length === 0 || (inParts === true && HAN.test(text) && !language.startsWith('zh'));
}
