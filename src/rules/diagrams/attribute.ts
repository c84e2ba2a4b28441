import { defineRule } from '../rule.ts';

const ATTRIBUTES = new Set(['title', 'alt', 'caption']);

export default defineRule({
  id: 'diagrams/attribute',
  level: 'error',
  *check({ page }) {
    for (const { attributes, line, column } of page?.body.fences ?? []) {
      const unknown = [...attributes.keys()].filter((name) => !ATTRIBUTES.has(name));
      if (unknown.length === 0) continue;
      yield {
        line,
        column,
        message: {
          zh: `图的第一行有不认识的 ${unknown.join('、')}。只能写 title、alt 和 caption；引号里面的引号用“”。`,
          en: `The diagram's first line has ${unknown.join(', ')}. Only title, alt and caption are known; quotes within them must be curly.`,
        },
      };
    }
  },
});
