import { defineRule } from '../rule.ts';

/** What a diagram may not say: it would set its own colours, run code, or shift the lines of its errors. */
const FORBIDDEN = [
  { pattern: /^\s*---\s*$/, name: '---' },
  { pattern: /%%\{/, name: '%%{…}%%' },
  { pattern: /^\s*(classDef|style|linkStyle)\b/, name: 'classDef / style' },
  { pattern: /^\s*click\s+\S+\s+(call\b|(?!href\b)[^"\s])/, name: 'click … call' },
] as const;

export default defineRule({
  id: 'diagrams/forbidden',
  level: 'error',
  *check({ page }) {
    for (const { source, line } of page?.body.fences ?? []) {
      for (const [index, text] of source.split('\n').entries()) {
        const found = FORBIDDEN.find(({ pattern }) => pattern.test(text));
        if (!found) continue;
        yield {
          line: line + 1 + index,
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
