import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'claims/theme',
  level: 'error',
  *check({ page, folder }, { publicationOf }) {
    const { themes } = publicationOf(folder);
    if (page?.kind !== 'section' || themes.length === 0) return;
    for (const [name, { theme }] of Object.entries(page.head?.problems ?? {})) {
      if (themes.some(({ id }) => id === theme)) continue;
      yield {
        ...page.placeOf(['problems', name, 'theme']),
        message: {
          zh: `问题 ${name} 的 theme“${theme}”不在 report.yaml 的 themes 之列。可用的有：${themes.map((each) => `${each.id}（${each.name}）`).join('、')}。`,
          en: `The theme "${theme}" of the problem ${name} is not one of those in report.yaml: ${themes.map(({ id }) => id).join(', ')}.`,
        },
      };
    }
  },
});
