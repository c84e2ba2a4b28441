import { findUnsafe } from '../markdown/find-unsafe.ts';
import type { Rule } from './rule.ts';

/** The body parses as MDX and holds nothing that could become code. */
export const safeMdx: Rule = function* ({ parsed }) {
  if (!parsed) return;
  yield* parsed.flaws;
  yield* findUnsafe(parsed.tree);
};
