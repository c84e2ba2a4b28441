import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'points/count',
  level: 'error',
  *check({ page, parsed, folder }, { publicationOf }) {
    const { points: expected } = publicationOf(folder);
    if (page?.kind !== 'section' || parsed?.findings.length || expected === undefined) return;
    const { points: found } = page.body;
    if (found.length === expected) return;
    yield {
      ...(found[expected]?.place ?? WHOLE_FILE),
      message: {
        zh: `这一节有 ${found.length} 个二级标题（##），report.yaml 要求 ${expected} 个，一个要点一个。请增删标题，或改 report.yaml 的 points。`,
        en: `This section has ${found.length} level-2 headings (##); report.yaml asks for ${expected}, one for each point. Add or remove headings, or change points in report.yaml.`,
      },
    };
  },
});
