/** Where two parentheses stand that belong together. */
export type Pair = { readonly open: number; readonly close: number };

/** Pairs the parentheses of a text, wide and narrow alike; those without a partner are left out. */
export function findPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  const open: number[] = [];
  for (const { index, 0: mark } of text.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push({ open: start, close: index });
    }
  }
  return pairs;
}
