import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'since/date',
  level: 'error',
  *check({ page, folder }, corpus) {
    if (page?.kind !== 'section') return;
    const { date, notBefore } = corpus.publicationOf(folder);
    const written = [date, notBefore]
      .filter((each) => each !== undefined)
      .sort()
      .at(-1);
    for (const [index, fact] of (page.head?.since ?? []).entries()) {
      if (written === undefined || fact.date > written) continue;
      yield {
        ...page.placeOf(['since', index, 'date']),
        message: {
          zh: `${fact.date} 不晚于报告写成的日期（report.yaml 里是 ${written}）。since 只记此后发生的事；请核对日期，或把这一条删去。`,
          en: `${fact.date} is not after the report was written (${written} in report.yaml). Only what happened since belongs under since; check the date, or remove the entry.`,
        },
      };
    }
  },
});
