import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';
import { claimantsOf } from './glossaries.ts';

export default defineRule({
  id: 'terms/shared-name',
  level: 'error',
  *check({ page, folder }, corpus) {
    if (page?.kind !== 'term') return;
    for (const name of page.head?.names ?? []) {
      const other = claimantsOf(corpus)
        .get(`${folder}/${name}`)
        ?.find((slug) => slug !== page.slug);
      if (!other) continue;
      yield {
        ...WHOLE_FILE,
        message: {
          zh: `“${name}”也是术语 ${other} 的名称。一个名称只能属于一个术语，请从其中一个的 names 里删去。`,
          en: `"${name}" is a name of the term ${other} too. A name belongs to one term; remove it from the names of one.`,
        },
      };
    }
  },
});
