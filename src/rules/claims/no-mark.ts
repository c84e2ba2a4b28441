import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'claims/no-mark',
  level: 'error',
  *check({ page, parsed }) {
    if (page?.kind !== 'section' || !page.head || parsed?.findings.length) return;
    const { head, body, placeOf } = page;
    for (const [group, kind] of [
      ['problems', 'Problem'],
      ['measures', 'Measure'],
    ] as const) {
      const marked = new Set(body.marks.flatMap((mark) => (mark.kind === kind ? [mark.name] : [])));
      for (const name of Object.keys(head[group])) {
        if (marked.has(name)) continue;
        yield {
          ...placeOf([group, name]),
          message: {
            zh: `文件头的 ${group} 里有 ${name}，正文里没有标它。请用 <${kind} id="${name}">…</${kind}> 圈住正文里说明它的那几个字，或删去这一项。`,
            en: `${group} in front matter has ${name}, but the text does not mark it. Put <${kind} id="${name}">…</${kind}> around the words that state it, or remove the entry.`,
          },
        };
      }
    }
  },
});
