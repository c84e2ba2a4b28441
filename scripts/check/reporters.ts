import path from 'node:path';
import type { Finding } from '../../src/domain/finding.ts';
import type { Localised } from '../../src/domain/language.ts';

/** How findings are written to standard output. */
export type Format = 'text' | 'json' | 'github';

export type ReportOptions = {
  readonly format: Format;
  /** Content folder, as a path from the working folder. */
  readonly contentDir: string;
  readonly language: keyof Localised;
};

/** The language of messages: Chinese where `LANG` says so, English otherwise. */
export function messageLanguage(lang: string | undefined): keyof Localised {
  return lang?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Writes findings as text: one a line, or one JSON array, or workflow commands for GitHub Actions. */
export function formatFindings(
  findings: readonly Finding[],
  { format, contentDir, language }: ReportOptions,
): string {
  const located = findings.map((finding) => ({
    ...finding,
    path: path.join(contentDir, finding.path).split(path.sep).join('/'),
    message: finding.message[language].replace(/\s*\n\s*/g, ' '),
  }));
  if (format === 'json') return JSON.stringify(located, null, 2);
  return located.map(format === 'github' ? githubLine : textLine).join('\n');
}

type Located = Omit<Finding, 'message'> & { readonly message: string };

function textLine({ path: file, line, column, level, rule, message }: Located): string {
  return `${file}:${line}:${column}  ${level}  ${rule}  ${message}`;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubLine({ path: file, line, column, level, rule, message }: Located): string {
  const property = (value: string) => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(message)}`;
}

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
