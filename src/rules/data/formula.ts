import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'data/formula',
  level: 'error',
  *check({ data }) {
    if (!data?.formula) return;
    const { cell, ...place } = data.formula;
    yield {
      ...place,
      message: {
        zh: `单元格“${cell}”会被表格软件当成公式，打开时可能运行程序或发出数据。给读者的表格只有数字和文字。请改成算好的值，或在最前面加一个撇号 '。`,
        en: `Spreadsheet programs take the cell "${cell}" for a formula, which may run programs or send data when the file is opened. Readers get numbers and words only. Write the value, or put an apostrophe (') before it.`,
      },
    };
  },
});
