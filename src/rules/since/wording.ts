import { defineRule } from '../rule.ts';

/** In characters as readers see them. */
const LONGEST = 200;
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

export default defineRule({
  id: 'since/wording',
  level: 'error',
  *check({ page }) {
    if (page?.kind !== 'section') return;
    for (const [index, { text }] of (page.head?.since ?? []).entries()) {
      const length = [...characters.segment(text)].length;
      if (length <= LONGEST) continue;
      yield {
        ...page.placeOf(['since', index, 'text']),
        message: {
          zh: `这一条有${length}个字符。一件事最多写${LONGEST}个字符，一两句话；请写短，或拆成两条。`,
          en: `This entry has ${length} characters. A fact is told in ${LONGEST} at most, in one or two sentences; shorten it, or make two of it.`,
        },
      };
    }
  },
});
