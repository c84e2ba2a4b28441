import type { Rule } from './rule.ts';

/** Front matter is valid YAML and holds the keys of the schema and no others. */
export const frontMatter: Rule = function* ({ page }) {
  yield* page?.headFlaws ?? [];
};
