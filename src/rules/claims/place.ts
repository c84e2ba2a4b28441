import { placeOf } from '../../markdown/place-of.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'claims/place',
  level: 'error',
  *check({ page }) {
    for (const { node, kind, inline, point, text } of page?.body.marks ?? []) {
      if (page?.kind === 'section' && inline && point > 0 && text) continue;
      yield {
        ...placeOf(node),
        message: {
          zh: `<${kind}> 的位置不对。它是句子里的记号，只圈住说明它的那几个字，写在某个要点（##）的一段话里，不跨段、不套在另一个记号或链接里：…，<${kind} id="…">那几个字</${kind}>。`,
          en: `<${kind}> is out of place. Expected a mark inside a sentence of a point (##), around the words that state it, not across paragraphs, not within another mark or a link: … <${kind} id="…">those words</${kind}>.`,
        },
      };
    }
  },
});
