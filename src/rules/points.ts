import { WHOLE_FILE } from '../domain/finding.ts';
import type { Rule } from './rule.ts';

/** A section has as many numbered points as report.yaml asks for, and each of them says something. */
export const points: Rule = function* ({ page, parsed, folder }, { publicationOf }) {
  if (page?.kind !== 'section' || parsed?.flaws.length) return;
  const { points: expected } = publicationOf(folder);
  const { points: found } = page.body;
  if (expected !== undefined && found.length !== expected) {
    yield {
      ...(found[expected]?.place ?? WHOLE_FILE),
      rule: 'points/count',
      message: {
        zh: `这一节有 ${found.length} 个二级标题（##），report.yaml 要求 ${expected} 个，一个要点一个。请增删标题，或改 report.yaml 的 points。`,
        en: `This section has ${found.length} level-2 headings (##); report.yaml asks for ${expected}, one for each point. Add or remove headings, or change points in report.yaml.`,
      },
    };
  }
  for (const { heading, blocks, place } of found) {
    if (heading && blocks.some(({ kind }) => kind !== 'note')) continue;
    yield {
      ...place,
      rule: 'points/empty',
      message: {
        zh: '这个要点没有标题或没有正文。请写一句说明观点的标题，并在下面写正文。',
        en: 'This point has no heading or no text. Write a heading that states the point, and prose below it.',
      },
    };
  }
};
