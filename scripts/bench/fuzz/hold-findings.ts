import { compareFindings, type Finding } from '../../../src/domain/finding.ts';
import { formatFindings, summarise } from '../../check/reporters.ts';

/** A promise of the check that was not kept. */
export type Failure = {
  /** Which promise. */
  readonly kind: string;
  /** What is the same of failures with one cause. */
  readonly about: string;
  readonly detail: string;
};

/** What no reader of a message should see, and no terminal. */
const RAW = /undefined|\[object |\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/**
 * Holds what the check says to its promises: places that are there, a level, a rule, messages in both languages, an
 * order, fixes within the file, every format readable.
 *
 * @param textOf the text of a file, in which places lie; `undefined` if there is no such file.
 */
export function holdFindings(
  findings: readonly Finding[],
  textOf: (path: string) => string | undefined,
  ruleIds: ReadonlySet<string>,
): Failure[] {
  const sources = new Map([...new Set(findings.map(({ path }) => path))].map((path) => [path, textOf(path)]));
  return [
    ...findings.flatMap((finding) => holdFinding(finding, sources.get(finding.path), ruleIds)),
    ...findings.flatMap((finding, index) => {
      const next = findings[index + 1];
      return next && compareFindings(finding, next) > 0
        ? [failure('order', finding, 'before what it should follow')]
        : [];
    }),
    ...holdFormats(findings),
  ];
}

/**
 * What some parsers take for the end of a line, and others do not. The check refuses files that have these; where else they
 * are wrong cannot be told to everybody's liking.
 */
const DISPUTED = /\r(?!\n)|[\u2028\u2029]/;

function holdFinding(finding: Finding, source: string | undefined, ruleIds: ReadonlySet<string>): Failure[] {
  const { path, line, column, level, rule, message, fix } = finding;
  if (source === undefined) return [failure('place', finding, `in ${path}, which is not there`)];
  const failures: Failure[] = [];
  const expect = (kind: string, holds: boolean, what: string) => {
    if (!holds) failures.push(failure(kind, finding, what));
  };
  const text = source.split('\n')[line - 1];
  const isThere =
    text !== undefined && Number.isInteger(column) && column >= 1 && column <= text.length + 1 && line >= 1;
  expect('place', isThere || DISPUTED.test(source), 'is not in the file');
  expect('level', level === 'error' || level === 'warning', `level ${level}`);
  expect('rule', ruleIds.has(rule), 'a rule that is not listed');
  for (const text of [message.zh, message.en]) expect('message', text.trim() !== '', 'an empty message');
  if (fix) {
    const isWithin = fix.start >= 0 && fix.start <= fix.end && fix.end <= source.length;
    expect('fix', isWithin, `a fix from ${fix.start} to ${fix.end} of ${source.length}`);
  }
  return failures;
}

/** What is printed: a line a finding, nothing that a terminal would take for a command, JSON that is JSON. */
function holdFormats(findings: readonly Finding[]): Failure[] {
  const failures: Failure[] = [];
  for (const language of ['zh', 'en'] as const) {
    const options = { contentDir: 'content', language };
    const text = formatFindings(findings, { ...options, format: 'text' });
    const lines = text ? text.split('\n') : [];
    if (lines.length !== findings.length)
      failures.push({
        kind: 'format',
        about: 'text',
        detail: `${lines.length} lines for ${findings.length} findings`,
      });
    for (const [index, line] of lines.entries()) {
      const [raw] = RAW.exec(line) ?? [];
      const finding = findings[index];
      if (raw !== undefined && finding)
        failures.push(failure('raw', finding, `${JSON.stringify(raw)} in ${JSON.stringify(line)}`));
    }
    const parsed: unknown = JSON.parse(formatFindings(findings, { ...options, format: 'json' }));
    if (!Array.isArray(parsed) || parsed.length !== findings.length)
      failures.push({ kind: 'format', about: 'json', detail: 'not a list of the findings' });
    formatFindings(findings, { ...options, format: 'github' });
    summarise(findings, language);
  }
  return failures;
}

function failure(kind: string, { path, line, column, rule }: Finding, detail: string): Failure {
  return { kind, about: rule, detail: `${path}:${line}:${column} ${rule}: ${detail}` };
}
