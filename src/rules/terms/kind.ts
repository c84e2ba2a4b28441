import { defineRule } from '../rule.ts';

/** What terms can be where report.yaml does not say. */
const KINDS: readonly string[] = ['law', 'institution', 'company', 'product', 'technology', 'practice'];

export default defineRule({
  id: 'terms/kind',
  level: 'error',
  *check({ page, folder }, { publicationOf }) {
    if (page?.kind !== 'term' || !page.head) return;
    const { kinds } = publicationOf(folder);
    const known = kinds.length > 0 ? kinds.map(({ id }) => id) : KINDS;
    if (known.includes(page.head.kind)) return;
    yield {
      ...page.placeOf(['kind']),
      message: {
        zh: `术语的 kind“${page.head.kind}”不可用。${kinds.length > 0 ? 'report.yaml 的 kinds' : '可用的'}有 ${known.join('、')}；请改写。`,
        en: `The kind "${page.head.kind}" of this term is not known. Expected one of ${known.join(', ')}; change it${kinds.length > 0 ? ', or add it to kinds in report.yaml' : ''}.`,
      },
    };
  },
});
