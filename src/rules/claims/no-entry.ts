import { isClaimName } from '../../domain/ids.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { defineRule } from '../rule.ts';

const GROUPS = { Problem: 'problems', Measure: 'measures' } as const;
const REST = { Problem: ', theme: …, statement: …', Measure: ', kind: proposed' } as const;

export default defineRule({
  id: 'claims/no-entry',
  level: 'error',
  *check({ page }) {
    if (page?.kind !== 'section' || !page.head) return;
    for (const { node, kind, name } of page.body.marks) {
      const group = GROUPS[kind];
      if (!isClaimName(name) || Object.hasOwn(page.head[group], name)) continue;
      const entry = `${name}: { title: …${REST[kind]} }`;
      yield {
        ...placeOf(node),
        message: {
          zh: `正文标了 <${kind} id="${name}">，文件头的 ${group} 里没有 ${name}。请在 ${group} 下补上一行“${entry}”。`,
          en: `The text marks <${kind} id="${name}">, but ${group} in front matter has no ${name}. Add "${entry}" under ${group}.`,
        },
      };
    }
  },
});
