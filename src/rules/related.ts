import type { Rule } from './rule.ts';

/** What front matter names as related is another section that exists. */
export const related: Rule = function* ({ path, folder }, { ties }) {
  for (const { kind, path: from, place, written } of ties.get(folder)?.unresolved ?? []) {
    if (kind !== 'related' || from !== path) continue;
    yield {
      ...place,
      rule: 'related/missing-target',
      message: {
        zh: `related 里的“${written}”不是另一节的编号。应写“章/节”，如 risk/anti-money-laundering；请核对拼写。`,
        en: `"${written}" in related is not another section's id. Expected chapter/section, such as risk/anti-money-laundering; check the spelling.`,
      },
    };
  }
};
