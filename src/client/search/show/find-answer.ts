import type { Suggestion } from '../../../search/suggest.ts';
import { type Answer, answerQuery } from '../ask/answer.ts';
import { answerAnywhere, type Translation } from '../ask/answer-anywhere.ts';
import { type Means, withFurtherNames } from '../ask/suggest-names.ts';
import { addMore, keepChapter, type Shown } from '../ask/within-chapter.ts';
import type { Asked } from './asked.ts';
import { namesInside } from './names-inside.ts';

/** What was found for what is asked. */
export type SearchOutcome = {
  readonly asked: Asked;
  /** In all chapters. */
  readonly whole: Answer;
  /** In the chosen one. */
  readonly shown: Shown;
  /** Names that fit, in the chosen chapter. */
  readonly names: readonly Suggestion[];
};

/** What else is to be known. */
type Beside = {
  readonly translation: Translation | undefined;
  /** Of the chapter that is chosen; nothing if none is. */
  readonly number: string;
};

/**
 * Answers what is asked, in the chapter that is chosen.
 *
 * @param suggest the names that fit, by what is known of names.
 * @param least so many sections at least, if there are so many.
 */
export async function findAnswer(
  asked: Asked,
  means: Means,
  suggest: (means: Means) => readonly Suggestion[],
  { translation, number }: Beside,
  least: number,
): Promise<SearchOutcome> {
  const { text, chapter: folder } = asked;
  // what was found is shown without further names, if they cannot be had
  const naming = withFurtherNames(means).then(suggest, () => suggest(means));
  const whole = await answerAnywhere(text, means, translation);
  const askInside = (chapter: string) => answerQuery(text, { ...means, chapter });
  let shown: Shown = folder
    ? onlyInside(folder, await keepChapter(whole, { folder, number }, askInside))
    : whole;
  while (shown.more && shown.sections.length < least) shown = await addMore(shown);
  const names = await naming;
  // with exclusions only names of pages that were found: what is on the others is not known
  return { asked, whole, shown, names: whole.asked.without.length > 0 ? [] : names };
}

/** Leaves out pages and names that are not in a chapter. */
function onlyInside(folder: string, { others, nearest, ...rest }: Shown): Shown {
  return {
    ...rest,
    others: others.filter(({ page }) => page.route.startsWith(`${folder}/`)),
    ...(nearest && { nearest: namesInside(nearest, folder) }),
  };
}
