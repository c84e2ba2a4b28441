import { explainRefusal } from '../../diagrams/refusal.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'diagrams/syntax',
  level: 'error',
  *check({ page }, { drawings }) {
    for (const { source, line, column } of page?.body.fences ?? []) {
      const outcome = drawings.get(source);
      if (!outcome || !('reason' in outcome)) continue;
      yield {
        line: line + (outcome.line ?? 0),
        column: outcome.line === undefined ? column : 1,
        message: explainRefusal(outcome),
      };
    }
  },
});
