import path from 'node:path';
import type { Finding } from '../../src/domain/finding.ts';
import type { Localised } from '../../src/domain/language.ts';
import { githubReport } from './github-report.ts';
import { textLine, visibleJson } from './text-line.ts';

/** How findings are written to standard output. */
export type Format = 'text' | 'json' | 'github';

export type ReportOptions = {
  readonly format: Format;
  /** Content folder, as a path from the working folder. */
  readonly contentDir: string;
  readonly language: keyof Localised;
};

/** Writes findings as text: one a line, or one JSON array, or workflow commands for GitHub Actions. */
export function formatFindings(
  findings: readonly Finding[],
  { format, contentDir, language }: ReportOptions,
): string {
  const located = findings.map((finding) => ({
    ...finding,
    path: path.join(contentDir, finding.path).split(path.sep).join('/'),
    message: shorten(finding.message[language]).replace(/\s*\n\s*/g, ' '),
  }));
  if (format === 'json') return visibleJson(JSON.stringify(located, null, 2));
  return format === 'github' ? githubReport(located, language) : located.map(textLine).join('\n');
}

/** Messages quote the content, which may be a line of thousands of characters. */
function shorten(message: string): string {
  const MOST = 600;
  return message.length <= MOST ? message : `${message.slice(0, MOST / 2)}…${message.slice(-MOST / 2)}`;
}

/** The closing line for people: how much was found, and what can be mended without them. */
export function summarise(findings: readonly Finding[], language: keyof Localised): string | undefined {
  if (findings.length === 0) return undefined;
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  const files = new Set(findings.map(({ path }) => path)).size;
  const fixable = findings.filter(({ fix }) => fix).length;
  if (language === 'zh') {
    const fixes = fixable ? `其中 ${fixable} 处可以自动改：npm run check -- --fix。` : '';
    return `共 ${errors} 个错误、${warnings} 个警告，在 ${files} 个文件里。${fixes}每条规则的说明在 docs/rules/。`;
  }
  const fixes = fixable ? ` ${fixable} can be mended with: npm run check -- --fix.` : '';
  return `${errors} errors and ${warnings} warnings in ${files} files.${fixes} Each rule is explained in docs/rules/.`;
}
