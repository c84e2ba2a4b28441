import { claimId } from '../../domain/ids.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'claims/answered',
  level: 'error',
  *check({ page, folder }, { ties }) {
    if (page?.kind !== 'section') return;
    for (const [name, { unanswered }] of Object.entries(page.head?.problems ?? {})) {
      const id = claimId(page.id, name);
      if (!unanswered || !ties.get(folder)?.answers.get(id)?.length) continue;
      yield {
        ...page.placeOf(['problems', name, 'unanswered']),
        message: {
          zh: `问题 ${id} 标了 unanswered，却有对策回应它。请删去 unanswered，或从那个对策的 answers 里去掉它。`,
          en: `The problem ${id} is marked unanswered, but a measure answers it. Remove unanswered, or take it out of that measure's answers.`,
        },
      };
    }
  },
});
