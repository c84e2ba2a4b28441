import { visit } from 'unist-util-visit';
import { isEditorial } from '../../markdown/components.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { defineRule } from '../rule.ts';

/** Within a paragraph, a cell or a heading a remark of the editors would be taken for the report's own words. */
export default defineRule({
  id: 'markup/note',
  level: 'error',
  *check({ parsed }) {
    if (!parsed) return;
    const found: { name: string; line: number; column: number }[] = [];
    visit(parsed.tree, 'mdxJsxTextElement', (node) => {
      if (node.name && isEditorial(node)) found.push({ name: node.name, ...placeOf(node) });
    });
    for (const { name, line, column } of found)
      yield {
        line,
        column,
        message: {
          zh: `<${name}> 写在一句话、一格或一个标题里，编者的话会混进报告的正文。请移到段落之外：前后空一行，<${name}> 和 </${name}> 各占一行。`,
          en: `<${name}> stands within a paragraph, a cell or a heading, where the editors' words would become the report's. Move it out: a blank line before and after, <${name}> and </${name}> each on a line of its own.`,
        },
      };
  },
});
