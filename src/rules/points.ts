import { WHOLE_FILE } from '../domain/finding.ts';
import { parsePagePath } from '../domain/ids.ts';
import { placeOf } from '../markdown/find-unsafe.ts';
import { splitPoints } from '../markdown/points.ts';
import { proseOf } from '../markdown/prose.ts';
import type { Rule } from './rule.ts';

/** A section is its numbered points: so many level-2 headings, each followed by prose, and nothing above them. */
export const points: Rule = function* ({ parsed }, { pointsPerSection }) {
  if (!parsed || parsed.flaws.length || !parsePagePath(parsed.path)?.section) return;
  const { before, points: found } = splitPoints(parsed.tree);
  if (found.length !== pointsPerSection) {
    const extra = found[pointsPerSection];
    yield {
      ...(extra ? placeOf(extra.heading) : WHOLE_FILE),
      rule: 'points/count',
      message: {
        zh: `这一节有 ${found.length} 个二级标题（##），应为 ${pointsPerSection} 个，一个要点一个。请增删标题。`,
        en: `This section has ${found.length} level-2 headings (##); expected ${pointsPerSection}, one for each point. Add or remove headings.`,
      },
    };
  }
  const [stray] = before;
  if (stray) {
    yield {
      ...placeOf(stray),
      rule: 'points/stray',
      message: {
        zh: '第一个二级标题之前有内容。一节的正文都在要点之内，请移到某个 ## 标题之下，或写进文件头的 summary。',
        en: 'Found content above the first level-2 heading. All text of a section stands in its points: move it below a ## heading, or into the summary.',
      },
    };
  }
  for (const { heading, content } of found) {
    if (proseOf([heading]) && proseOf(content)) continue;
    yield {
      ...placeOf(heading),
      rule: 'points/empty',
      message: {
        zh: '这个要点没有标题或没有正文。请写一句说明观点的标题，并在下面写正文。',
        en: 'This point has no heading or no text. Write a heading that states the point, and prose below it.',
      },
    };
  }
};
