import type { ReadingFinding, RuleFinding } from '../../domain/finding.ts';
import { type LanguageTraits, languageOfFolder, traitsOf } from '../../domain/language.ts';
import type { ParsedFile } from '../../markdown/parse.ts';
import { OPAQUE, type ProseRun } from '../../markdown/prose-runs.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Something amiss in a run of prose, as offsets in its text, and what belongs there if that is certain. */
export type TextFinding = {
  readonly start: number;
  readonly end: number;
  readonly replacement?: string | undefined;
  /** Whether the replacement makes markup of what was words. */
  readonly isMarkup?: true;
  readonly message: ReadingFinding['message'];
};

/** Quotes what is typed around a place of the run, on one line. */
export type Quote = (start: number, end: number) => string;

type Typography = LanguageTraits['typography'];

/**
 * Makes a rule out of what looks for findings in one run of prose.
 *
 * @param kind the typography that the rule belongs to; `every` for one that holds in all languages.
 */
export function defineTypographyRule(
  id: string,
  kind: Typography | 'every',
  findInText: (text: string, quote: Quote) => Iterable<TextFinding>,
): Rule {
  return defineRule({
    id,
    level: 'error',
    *check({ folder, parsed }) {
      const language = languageOfFolder(folder);
      if (!parsed || !language || (kind !== 'every' && traitsOf(language).typography !== kind)) return;
      for (const run of parsed.prose) {
        const quote: Quote = (start, end) => quoteSource(parsed.source, run, start, end);
        for (const finding of findInText(hideMarksSpokenOf(run.text), quote))
          yield findingOf(finding, run, parsed);
      }
    },
  });
}

/** Marks of punctuation, and nothing else, in quotation marks: “，。”. They are named there, not used. */
const SPOKEN_OF = /(?<=[“‘「『])[\p{P}--[“”‘’「」『』*_]]+(?=[”’」』])/gv;

function hideMarksSpokenOf(text: string): string {
  return text.replace(SPOKEN_OF, (marks) => OPAQUE.repeat(marks.length));
}

const AROUND = 4;

function quoteSource(source: string, { offsets }: ProseRun, start: number, end: number): string {
  const from = offsets[Math.max(0, start - AROUND)] ?? 0;
  const to = (offsets[Math.min(offsets.length, end + AROUND) - 1] ?? from) + 1;
  return source.slice(from, to).replace(/\s/g, ' ');
}

function findingOf(finding: TextFinding, { offsets }: ProseRun, { placeAt }: ParsedFile): RuleFinding {
  const start = offsets[finding.start] ?? 0;
  const end = (offsets[finding.end - 1] ?? start) + 1;
  const unbroken = end - start === finding.end - finding.start; // no markup in between
  const fault = { ...placeAt(start), message: finding.message };
  return finding.replacement === undefined || !unbroken
    ? fault
    : {
        ...fault,
        fix: {
          start,
          end,
          text: finding.replacement,
          ...(finding.isMarkup && { isMarkup: finding.isMarkup }),
        },
      };
}
