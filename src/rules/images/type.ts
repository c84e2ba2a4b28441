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
        zh: found
          ? `文件名说是 ${named}，内容却是 ${found}。请把扩展名改成 .${found}，链接一起改；或用图片软件另存为 ${named}。`
          : `文件名说是 ${named}，内容却不是认识的图片。请用图片软件打开原图，另存为 ${named}。`,
        en: found
          ? `The name says ${named}, but the file is ${found}. Let the name end in .${found}, in links to it too, or save it as ${named}.`
          : `The name says ${named}, but the file is no known picture. Open the original in an image program and save it as ${named}.`,
      },
    };
  },
});
