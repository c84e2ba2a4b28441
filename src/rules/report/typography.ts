import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'report/typography',
  level: 'error',
  *check({ publication }, { ruleIds }) {
    if (!publication) return;
    const known = [...ruleIds].flatMap((id) =>
      id.startsWith('typography/') ? [id.slice('typography/'.length)] : [],
    );
    for (const name of Object.keys(publication.publication.typography)) {
      if (known.includes(name)) continue;
      yield {
        ...publication.placeOf(['typography', name]),
        message: {
          zh: `typography 里的“${name}”不是文字规则的名称。可写的有 ${known.join('、')}；请核对拼写。`,
          en: `"${name}" in typography is no rule's name. Expected one of ${known.join(', ')}; check the spelling.`,
        },
      };
    }
  },
});
