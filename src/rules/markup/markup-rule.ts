import type { FailedKind } from '../../markdown/failed-markup/failed.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Makes the rule about one kind of markup that failed; its mending is meant to change what Markdown makes of the text. */
export function defineMarkupRule(kind: FailedKind, level: Rule['level']): Rule {
  return defineRule({
    id: `markup/${kind}`,
    level,
    *check({ parsed }) {
      if (!parsed) return;
      for (const { kind: found, start, end, message, becomes } of parsed.failed) {
        if (found !== kind) continue;
        yield {
          ...parsed.placeAt(start),
          message,
          ...(becomes !== undefined && { fix: { start, end, text: becomes, isMarkup: true } }),
        };
      }
    },
  });
}
