import { pinyin } from 'pinyin-pro';

/** The terms under one letter, in the order of their pinyin. */
export type InitialGroup<Term> = { readonly initial: string; readonly terms: readonly Term[] };

/** Sorts terms under the first letter of their name as it is said: 反洗钱 under F, PSD2 under P. */
export function groupByInitial<Term extends { readonly title: string }>(
  terms: readonly Term[],
): InitialGroup<Term>[] {
  const spelled = terms
    .map((term) => ({ term, spelling: pinyin(term.title, { toneType: 'none', v: true }).toUpperCase() }))
    .sort((a, b) => (a.spelling < b.spelling ? -1 : 1));
  const groups = Map.groupBy(spelled, ({ spelling }) => (/^[A-Z]/.test(spelling) ? spelling.charAt(0) : '#'));
  return [...groups].map(([initial, members]) => ({ initial, terms: members.map(({ term }) => term) }));
}
