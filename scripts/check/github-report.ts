import type { Localised } from '../../src/domain/language.ts';
import { type Located, textLine, visible } from './text-line.ts';

/** GitHub shows so many annotations of each level for a step, and drops the rest without a word. */
const MOST = 10;

/**
 * Findings as workflow commands, which GitHub shows in the pull request: errors first, as many as it shows;
 * the others as plain lines of the log.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(findings: readonly Located[], language: keyof Localised): string {
  const levels = (['error', 'warning'] as const).map((level) =>
    findings.filter((finding) => finding.level === level),
  );
  const rest = levels.flatMap((all) => all.slice(MOST));
  return [
    ...levels.flatMap((all) => all.slice(0, MOST)).map(command),
    ...(rest.length ? [more(rest.length, language), ...rest.map(textLine)] : []),
  ].join('\n');
}

function command({ path: file, line, column, level, rule, message }: Located): string {
  const property = (value: string) => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(message)}`;
}

function data(value: string): string {
  return visible(value).replaceAll('%', '%25');
}

function more(count: number, language: keyof Localised): string {
  return language === 'zh'
    ? `GitHub 只显示前 ${MOST} 个错误和警告，另有 ${count} 处：`
    : `GitHub shows ${MOST} errors and ${MOST} warnings; ${count} more:`;
}
