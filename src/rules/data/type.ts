import { dataFormatOfName } from '../../content/data-format.ts';
import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'data/type',
  level: 'error',
  *check({ path, data }) {
    const named = dataFormatOfName(path);
    if (!data || named === data.format) return;
    const ending = path.slice(path.lastIndexOf('.') + 1);
    const found = data.format ?? 'unknown';
    yield {
      ...WHOLE_FILE,
      message:
        named === 'text'
          ? {
              zh: `文件名说是 ${ending}，内容却不是 UTF-8 文字${data.format ? `，是 ${found}` : ''}。请用表格软件另存为“CSV UTF-8”。`,
              en: `The name says ${ending}, but the file is no UTF-8 text${data.format ? `; it is ${found}` : ''}. Save it as "CSV UTF-8" in the spreadsheet program.`,
            }
          : {
              zh: `文件名说是 ${ending}，内容却不是${data.format ? `，是 ${found}` : ''}。请用原来的软件另存为 ${ending}，或重新下载。`,
              en: `The name says ${ending}, but the file is ${data.format ? found : 'none'}. Save it as ${ending} in the program that it comes from, or download it anew.`,
            },
    };
  },
});
