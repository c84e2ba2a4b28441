import { defineRule } from '../rule.ts';
import { unresolvedIn } from '../unresolved-in.ts';

export default defineRule({
  id: 'claims/unknown-problem',
  level: 'error',
  *check(file, corpus) {
    for (const { place, written } of unresolvedIn(file, 'answers', corpus)) {
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
