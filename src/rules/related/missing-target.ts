import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'related/missing-target',
  level: 'error',
  *check({ path, folder }, { ties }) {
    for (const { place, written, ...one } of ties.get(folder)?.unresolved ?? []) {
      if (one.kind !== 'related' || one.path !== path) continue;
      yield {
        ...place,
        message: {
          zh: `related 里的“${written}”不是另一节的编号。应写“章/节”，如 risk/anti-money-laundering；请核对拼写。`,
          en: `"${written}" in related is not another section's id. Expected chapter/section, such as risk/anti-money-laundering; check the spelling.`,
        },
      };
    }
  },
});
