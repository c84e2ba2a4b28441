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
        message: {
          zh: `这幅图画不出来。Mermaid 的说明：${oneLine(outcome.reason)}。请对照 Mermaid 的语法改这一行；含标点的中文标签要放进英文双引号。`,
          en: `The diagram cannot be drawn. Mermaid says: ${oneLine(outcome.reason)}. Mend the line after Mermaid's syntax; put labels with punctuation in double quotes.`,
        },
      };
    }
  },
});

function oneLine(reason: string): string {
  return reason.replace(/\s+/g, ' ').slice(0, 300);
}
