import { WHOLE_FILE } from '../../domain/finding.ts';
import { parsePagePath, RESERVED_SLUGS } from '../../domain/ids.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'files/reserved',
  level: 'error',
  *check({ path }) {
    const page = parsePagePath(path);
    if (!page || page.section || !RESERVED_SLUGS.has(page.chapter.slug)) return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: `“${page.chapter.slug}”是本站其他页面的地址，不能用作章名。请改文件夹名。`,
        en: `"${page.chapter.slug}" is the address of another page of the site. Rename the chapter's folder.`,
      },
    };
  },
});
