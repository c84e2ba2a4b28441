import { kindOf } from '../../diagrams/kinds.ts';
import { readXyChart } from '../../diagrams/xychart.ts';
import { defineRule } from '../rule.ts';

/** Mermaid draws what goes beyond a written axis all the same: over the title or the labels, where no scale is. */
export default defineRule({
  id: 'diagrams/beyond-axis',
  level: 'error',
  *check({ page }) {
    for (const { source, line } of page?.body.fences ?? []) {
      if (!kindOf(source).startsWith('xychart')) continue;
      const { axis, lists } = readXyChart(source);
      if (!axis?.range) continue;
      const [from, to] = [Math.min(...axis.range), Math.max(...axis.range)];
      for (const list of lists) {
        const beyond = list.values.filter(
          (value) => value !== '' && (Number(value) < from || Number(value) > to),
        );
        if (beyond.length === 0) continue;
        yield {
          line: line + list.line,
          column: 1,
          message: {
            zh: `纵轴从 ${from} 到 ${to}，${beyond.join('、')} 在此之外，会画到轴外，没有刻度可读。请改纵轴的范围，或改这个数。`,
            en: `The y-axis goes from ${from} to ${to}; ${beyond.join(', ')} lies beyond it and would be drawn where there is no scale. Widen the axis, or correct the number.`,
          },
        };
      }
    }
  },
});
