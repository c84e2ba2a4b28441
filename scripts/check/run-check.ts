import path from 'node:path';
import { buildReport } from '../../src/model/build-report.ts';
import { settings } from '../../src/settings.ts';
import { sayFailure } from '../say-failure.ts';
import { fixContent } from './fix-content.ts';
import { messageLanguage } from './message-language.ts';
import { type Format, formatFindings, summarise } from './reporters.ts';

export type CheckOptions = {
  /** Content folder, absolute or from the working folder. */
  readonly content: string;
  readonly format: Format;
  /** Mend what can be mended, and report what remains. */
  readonly fix: boolean;
};

/**
 * Checks a content folder; prints every finding to standard output and a summary to standard error.
 *
 * @returns the exit code: 0 if there is no error, 1 if there is, 2 if the check could not run.
 */
export async function runCheck({ content, format, fix }: CheckOptions): Promise<number> {
  const language = messageLanguage(process.env);
  const contentDir = path.resolve(content);
  const check = async () => (await buildReport({ ...settings, contentDir })).findings;
  try {
    const findings = fix ? await fixContent(contentDir, check) : await check();
    const output = formatFindings(findings, { format, contentDir: path.relative('', contentDir), language });
    if (output) console.log(output);
    const summary = format === 'text' && summarise(findings, language);
    if (summary) console.error(summary);
    return findings.some(({ level }) => level === 'error') ? 1 : 0;
  } catch (error) {
    sayFailure(language === 'zh' ? '检查没有进行' : 'The check could not run', error);
    return 2;
  }
}
