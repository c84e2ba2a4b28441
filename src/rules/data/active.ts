import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'data/active',
  level: 'error',
  *check({ data }) {
    if (data?.active === undefined) return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: `这个文件打开时会运行东西，或里面有看不到的部分（${data.active}）。给读者的文件只能是文字、表格和图。请去掉脚本、宏、附件和表单动作，用“打印为 PDF”或“另存为”重新导出。`,
        en: `The file would run something when it is opened, or has a part that cannot be looked into (${data.active}). Readers get texts, tables and pictures only. Remove scripts, macros, attachments and actions: print it to a PDF, or save it anew.`,
      },
    };
  },
});
