import { findForbidden } from '../../diagrams/forbidden.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'diagrams/forbidden',
  level: 'error',
  *check({ page }) {
    for (const { source, line } of page?.body.fences ?? []) {
      for (const found of findForbidden(source)) {
        yield {
          line: line + found.line,
          column: 1,
          message: {
            zh: `图里不能写 ${found.name}。颜色由网站统一，问题和对策的节点写 :::problem 和 :::measure；链接写 click 节点 href "相对路径"。请删去这一行。`,
            en: `A diagram may not have ${found.name}. The site sets colours; mark nodes with :::problem and :::measure; link them with click node href "relative path". Remove the line.`,
          },
        };
      }
    }
  },
});
