import { formatOfName } from '../../content/picture-format.ts';
import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'images/type',
  level: 'error',
  *check({ path, picture }) {
    if (!picture) return;
    const [named, found] = [formatOfName(path), picture.format];
    if (named === found) return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: `文件名说是 ${named}，内容${found ? `却是 ${found}` : '却不是认识的图片'}。请用图片软件另存为 ${named}，或改文件名。`,
        en: `The name says ${named}, but the file is ${found ?? 'no known picture'}. Save it as ${named}, or rename it.`,
      },
    };
  },
});
