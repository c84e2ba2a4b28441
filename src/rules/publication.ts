import type { Rule } from './rule.ts';

/** `report.yaml` is valid YAML and holds the keys of its schema and no others. */
export const publication: Rule = function* (file) {
  yield* file.publication?.flaws ?? [];
};
