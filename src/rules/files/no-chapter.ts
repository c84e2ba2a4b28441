import { WHOLE_FILE } from '../../domain/finding.ts';
import { parsePagePath } from '../../domain/ids.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'files/no-chapter',
  level: 'error',
  *check({ path }, { served }) {
    const chapter = path.replace(/[^/]+$/, 'index.mdx');
    if (!parsePagePath(path)?.section || served.has(chapter)) return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: `这一章缺少 index.mdx（应在 ${chapter}）。请补上，写明章的 title 和 summary。`,
        en: `The chapter has no index.mdx (expected ${chapter}). Add one with the chapter's title and summary.`,
      },
    };
  },
});
