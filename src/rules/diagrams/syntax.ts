import { explainRefusal } from '../../diagrams/refusal.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'diagrams/syntax',
  level: 'error',
  *check({ page }, { drawings }) {
    for (const { source, line, column } of page?.body.fences ?? []) {
      const outcome = drawings.get(source);
      if (!outcome || !('reason' in outcome)) continue;
      // Mermaid names the line behind the last where something is missing at the end
      const within = Math.min(outcome.line ?? 0, source.split('\n').length);
      yield {
        line: line + within,
        column: outcome.line === undefined ? column : 1,
        message: explainRefusal(outcome),
      };
    }
  },
});
