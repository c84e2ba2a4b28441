import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'claims/unknown-problem',
  level: 'error',
  *check({ path, folder }, { ties }) {
    for (const { place, written, ...one } of ties.get(folder)?.unresolved ?? []) {
      if (one.kind !== 'answers' || one.path !== path) continue;
      yield {
        ...place,
        message: {
          zh: `answers 里的“${written}”不是任何问题的编号。本节的问题写 id，别节的写“章/节#id”，如 market/competition#rivals；请核对拼写，或先在那一节标出这个问题。`,
          en: `"${written}" in answers is no problem's id. Expected the id of a problem of this section, or chapter/section#id, such as market/competition#rivals; check the spelling, or mark that problem in its section first.`,
        },
      };
    }
  },
});
