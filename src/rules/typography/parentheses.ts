/** Pairs the parentheses of a text, wide and narrow alike; those without a partner are left out. */
export function findPairs(text: string): { open: number; close: number }[] {
  const pairs: { open: number; close: number }[] = [];
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
