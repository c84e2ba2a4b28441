import { defineRule } from '../rule.ts';

const CLOSING_MARK = /(?<![。，、；：.,;:])[。，、；：.,;:]+$/;

export default defineRule({
  id: 'headings/ending',
  level: 'error',
  *check({ page, parsed }) {
    for (const { text, place, end } of page?.body.headings ?? []) {
      const [mark] = CLOSING_MARK.exec(text) ?? [];
      if (!mark || end === undefined || !parsed) continue;
      const start = end - mark.length;
      if (parsed.failed.some((failed) => failed.start <= start && start < failed.end)) continue; // it is no heading
      const literal = parsed.source.slice(start, end) === mark;
      yield {
        ...(literal ? parsed.placeAt(start) : place),
        message: {
          zh: `标题以“${mark}”结尾。标题末尾不加句号、逗号、冒号，请删去。`,
          en: `The heading ends in "${mark}". Expected no stop, comma or colon at the end of a heading; remove it.`,
        },
        ...(literal && { fix: { start, end, text: '' } }),
      };
    }
  },
});
