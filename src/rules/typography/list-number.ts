import { defineRule } from '../rule.ts';

/** No list counts that far; a year or another number may start a paragraph. */
const LARGEST = 99;

export default defineRule({
  id: 'typography/list-number',
  level: 'error',
  *check({ page }) {
    for (const { number, place } of page?.body.listStarts ?? []) {
      if (number <= LARGEST) continue;
      yield {
        ...place,
        message: {
          zh: `“${number}.”在段首成了列表的编号，搜索和 report.json 里都没有这个数。不是列表的，写成 ${number}\\.，或在数字后面加上“年”一类的字。`,
          en: `"${number}." at the start of a paragraph is taken for the number of a list item, which neither the search nor report.json has. Write ${number}\\. or reword it.`,
        },
      };
    }
  },
});
