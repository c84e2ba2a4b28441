import { defineRule } from '../rule.ts';
import { anchorsOf } from './anchors.ts';

export default defineRule({
  id: 'links/missing-anchor',
  level: 'error',
  *check({ page }, { served }) {
    for (const { target, place } of page?.body.links ?? []) {
      if (target.kind !== 'page' || !target.fragment) continue;
      const { page: other, parsed } = served.get(target.path) ?? {};
      if (!other || parsed?.findings.length) continue; // has its own finding
      const anchors = anchorsOf(other.body);
      if (anchors.includes(target.fragment)) continue;
      yield {
        ...place,
        message: {
          zh: `${target.path} 里没有 #${target.fragment}。${anchors.length ? `可用的有 #${anchors.join('、#')}` : '这一页没有锚点，请删去 # 及其后的部分'}。`,
          en: `${target.path} has no #${target.fragment}. ${anchors.length ? `There are #${anchors.join(', #')}` : 'That page has no anchors; remove the part from #'}.`,
        },
      };
    }
  },
});
