import type { SectionFacts } from '../../content/facts.ts';
import type { RuleFinding } from '../../domain/finding.ts';
import { isClaimName } from '../../domain/ids.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'claims/id',
  level: 'error',
  *check({ page }) {
    if (page?.kind !== 'section') return;
    yield* judgeMarks(page);
    yield* judgeEntries(page);
  },
});

function* judgeMarks({ body }: SectionFacts): Iterable<RuleFinding> {
  const seen = new Set<string>();
  for (const { node, kind, name } of body.marks) {
    if (!isClaimName(name)) yield { ...placeOf(node), message: badName(name) };
    else if (seen.has(name)) {
      yield {
        ...placeOf(node),
        message: {
          zh: `这一节里 id“${name}”标了两次。每个问题、对策只在正文里标一处，请去掉其一，或换一个 id。`,
          en: `The id "${name}" is marked twice in this section. Each problem and measure is marked in one place; remove one, or give <${kind}> another id.`,
        },
      };
    }
    seen.add(name);
  }
}

function* judgeEntries({ head, placeOf }: SectionFacts): Iterable<RuleFinding> {
  const names = { problems: Object.keys(head?.problems ?? {}), measures: Object.keys(head?.measures ?? {}) };
  for (const name of names.measures) {
    if (!names.problems.includes(name)) continue;
    yield {
      ...placeOf(['measures', name]),
      message: {
        zh: `文件头里 id“${name}”既是问题又是对策。请给其中一个换一个 id，正文里的记号也跟着改。`,
        en: `The id "${name}" is both a problem and a measure in front matter. Give one of them another id, in its mark too.`,
      },
    };
  }
  for (const [group, all] of Object.entries(names))
    for (const name of all)
      if (!isClaimName(name)) yield { ...placeOf([group, name]), message: badName(name) };
}

function badName(name: string): RuleFinding['message'] {
  return {
    zh: `id“${name}”不可用。应为小写英文，词间用连字符，如 new-rules；p1、text 这类页面自用的名称除外。`,
    en: `The id "${name}" cannot be used. Expected lower-case words joined by hyphens, such as new-rules, and not a name the page uses itself (p1, text).`,
  };
}
