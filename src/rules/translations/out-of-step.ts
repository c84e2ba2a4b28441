import type { SectionFacts } from '../../content/facts.ts';
import { WHOLE_FILE } from '../../domain/finding.ts';
import { defineRule } from '../rule.ts';
import { originalOf } from './counterpart.ts';

export default defineRule({
  id: 'translations/out-of-step',
  level: 'error',
  *check(file, corpus) {
    const path = originalOf(file, corpus);
    const original = path === undefined ? undefined : corpus.files.get(path);
    if (original?.page?.kind !== 'section' || file.page?.kind !== 'section') return;
    if (original.parsed?.findings.length || file.parsed?.findings.length) return;
    const [expected, found] = [tiesOf(original.page), tiesOf(file.page)];
    const [missing] = expected.filter((tie) => !found.includes(tie));
    const [extra] = found.filter((tie) => !expected.includes(tie));
    if (missing === undefined && extra === undefined) return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: `译文与 ${path} 的问题、对策、此后的事不一致：${missing ? `缺少 ${missing}` : `多出 ${extra}`}。id、answers、所在的要点，以及 since 的日期和来源地址，应与原文相同，请对照修改。`,
        en: `Problems, measures or later facts differ from ${path}: ${missing ? `${missing} is missing` : `${extra} is not in it`}. Expected the same ids, answers and points, and the same dates and addresses under since; bring them in step.`,
      },
    };
  },
});

/** The claims and later facts of a section, as short descriptions that are the same in all languages. */
function tiesOf({ body, head }: SectionFacts): string[] {
  const marks = body.marks.map(({ kind, point, name }) => `<${kind} id="${name}"> p${point}`);
  const problems = Object.entries(head?.problems ?? {}).map(
    ([name, { theme, unanswered }]) => `${name} ${theme}${unanswered ? ' unanswered' : ''}`,
  );
  const measures = Object.entries(head?.measures ?? {}).map(([name, { kind, answers }]) =>
    [
      name,
      kind,
      ...Object.entries(answers)
        .map(([problem, basis]) => `${problem}: ${basis}`)
        .sort(),
    ].join(' '),
  );
  const facts = (head?.since ?? []).map(
    ({ date, sources }) => `since ${date}: ${sources.map(({ url }) => url).join(' ')}`,
  );
  return [...marks, ...problems, ...measures, ...facts];
}
