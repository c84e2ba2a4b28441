import type { Flaw } from '../../domain/finding.ts';
import { LANGUAGES } from '../../domain/language.ts';
import type { ParsedFile } from '../../markdown/parse.ts';
import type { ProseRun } from '../../markdown/prose-runs.ts';
import type { Rule } from '../rule.ts';

/** Something amiss in a run of prose, as offsets in its text, and what belongs there if that is certain. */
export type Slip = {
  readonly start: number;
  readonly end: number;
  readonly replacement?: string | undefined;
  readonly message: Flaw['message'];
};

const CHINESE = `${LANGUAGES['zh-Hans'].folder}/`;

/** Makes a rule out of what looks for slips in one run of Chinese prose. */
export function typographyRule(rule: string, findSlips: (text: string) => Iterable<Slip>): Rule {
  return function* ({ path, parsed }) {
    if (!parsed || !path.startsWith(CHINESE)) return;
    for (const run of parsed.prose) {
      for (const slip of findSlips(run.text)) yield flawOf(rule, slip, run, parsed);
    }
  };
}

function flawOf(rule: string, slip: Slip, { offsets }: ProseRun, { placeAt }: ParsedFile): Flaw {
  const start = offsets[slip.start] ?? 0;
  const end = (offsets[slip.end - 1] ?? start) + 1;
  const unbroken = end - start === slip.end - slip.start; // no markup in between
  const flaw = { ...placeAt(start), rule, message: slip.message };
  return slip.replacement === undefined || !unbroken
    ? flaw
    : { ...flaw, fix: { start, end, text: slip.replacement } };
}
