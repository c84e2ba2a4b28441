import { kindOf } from '../../diagrams/kinds.ts';
import { readXyChart } from '../../diagrams/xychart.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'diagrams/bar-axis',
  level: 'warning',
  *check({ page }) {
    for (const { source, line } of page?.body.fences ?? []) {
      if (!kindOf(source).startsWith('xychart')) continue;
      const { bars, axis } = readXyChart(source);
      const [from, to] = axis?.range ?? [0, 0];
      if (!bars || !axis || (from <= 0 && to >= 0)) continue;
      yield {
        line: line + axis.line,
        column: 1,
        message: {
          zh: `柱形图的纵轴从 ${from} 到 ${to}，不含 0，柱子的长短就不成比例。请从 0 开始，或把 bar 改成 line。`,
          en: `The axis of the bars goes from ${from} to ${to}, without 0, so that their lengths mislead. Let it start at 0, or make the bar a line.`,
        },
      };
    }
  },
});
