import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'points/empty',
  level: 'error',
  *check({ page, parsed }) {
    if (page?.kind !== 'section' || parsed?.findings.length) return;
    for (const { heading, blocks, place } of page.body.points) {
      if (heading && blocks.some(({ kind }) => kind !== 'note')) continue;
      yield {
        ...place,
        message: {
          zh: '这个要点没有标题或没有正文。请写一句说明观点的标题，并在下面写正文。',
          en: 'This point has no heading or no text. Write a heading that states the point, and prose below it.',
        },
      };
    }
  },
});
