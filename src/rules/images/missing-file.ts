import { isPictureAddress } from '../../markdown/file-names.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'images/missing-file',
  level: 'error',
  *check({ page }, { files }) {
    for (const { url, path, place } of page?.body.pictures ?? []) {
      if (!isPictureAddress(url) || (path && files.has(path))) continue;
      yield {
        ...place,
        message: {
          zh: `图片 ${path ?? url} 不存在。请核对文件名和 ../ 的层数，或把图片放到那里。`,
          en: `There is no picture ${path ?? url}. Check the file name and the number of ../ steps, or put the picture there.`,
        },
      };
    }
  },
});
