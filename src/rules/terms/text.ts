import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'terms/text',
  level: 'warning',
  *check({ page, parsed }) {
    if (page?.kind !== 'term' || !parsed) return;
    const first = parsed.tree.children.find(({ type }) => type !== 'mdxFlowExpression'); // a comment
    if (!first?.position) return;
    yield {
      ...parsed.placeAt(first.position.start.offset ?? 0),
      message: {
        zh: '术语页只显示两行 --- 之间的内容，这里的文字不会出现在网站上。请移到 summary 或 note 里，或删去。',
        en: 'A term shows what stands between its two lines ---; this text appears nowhere on the site. Move it into summary or note, or delete it.',
      },
    };
  },
});
