import type { TieBasis } from '../../src/domain/claims.ts';
import {
  allMeasures,
  allProblems,
  type Measure,
  type Problem,
  type Report,
} from '../../src/domain/report.ts';
import type { Tie } from './report-schema.ts';

type Pair = {
  readonly problem?: Problem | undefined;
  readonly measure?: Measure | undefined;
  /** Who ties them. */
  readonly basis?: TieBasis;
};

/**
 * The pairs of problem and measure that a change bears on: tied, untied, tied by another, or with another wording
 * at either end. A problem without a measure, or a measure without a problem, is a pair with one end.
 */
export function compareClaims(base: Report, head: Report): Tie[] {
  const before = pairsOf(base);
  const after = pairsOf(head);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Tie[] => {
    const was = before.get(key);
    const is = after.get(key);
    if (was && is) return wordingOf(was) === wordingOf(is) ? [] : [{ change: 'touched', ...namesOf(is) }];
    return [{ change: is ? 'added' : 'removed', ...namesOf(is ?? was ?? {}) }];
  });
}

function pairsOf(report: Report): Map<string, Pair> {
  const measures = new Map(allMeasures(report).map((measure) => [measure.id, measure]));
  const pairs = allProblems(report).flatMap((problem): Pair[] =>
    problem.answeredBy.length === 0
      ? [{ problem }]
      : problem.answeredBy.map(({ measure, basis }) => ({ problem, measure: measures.get(measure), basis })),
  );
  const untied = [...measures.values()]
    .filter(({ ties }) => ties.length === 0)
    .map((measure): Pair => ({ measure }));
  return new Map([...pairs, ...untied].map((pair) => [`${pair.problem?.id} ${pair.measure?.id}`, pair]));
}

function wordingOf({ problem, measure, basis }: Pair): string {
  const { title, text, theme, statement, unanswered } = problem ?? {};
  const { title: name, text: words, kind } = measure ?? {};
  return JSON.stringify([title, text, theme, statement, unanswered, name, words, kind, basis]);
}

function namesOf({ problem, measure, basis }: Pair): Omit<Tie, 'change'> {
  return {
    ...(problem && { problem: { id: problem.id, title: problem.title } }),
    ...(measure && { measure: { id: measure.id, title: measure.title, kind: measure.kind } }),
    ...(basis && { basis }),
  };
}
