import { claimId } from '../../domain/ids.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'claims/unanswered',
  level: 'error',
  *check({ page, folder }, { ties }) {
    const { answers, complete } = ties.get(folder) ?? {};
    if (page?.kind !== 'section' || !complete) return; // the measure may stand where nothing could be read
    for (const [name, { unanswered }] of Object.entries(page.head?.problems ?? {})) {
      const id = claimId(page.id, name);
      if (unanswered || answers?.get(id)?.length) continue;
      yield {
        ...page.placeOf(['problems', name]),
        message: {
          zh: `没有任何对策回应问题 ${id}。请在有关对策的 answers 里写上它；如果报告确实没有给出对策，就给它加上 unanswered: true。`,
          en: `No measure answers the problem ${id}. Name it in the answers of the measure that does; if the report has none, add unanswered: true.`,
        },
      };
    }
  },
});
