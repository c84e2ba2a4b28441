import path from 'node:path';
import { buildReport } from '../../src/model/build-report.ts';
import { settings } from '../../src/settings.ts';
import { type Format, formatFindings, messageLanguage } from './reporters.ts';

/**
 * Checks a content folder and prints every finding to standard output.
 *
 * @returns the exit code: 0 if there is no error, 1 if there is, 2 if the folder could not be read.
 */
export async function runCheck(contentDir: string, format: Format): Promise<number> {
  const language = messageLanguage(process.env['LC_ALL'] ?? process.env['LANG']);
  try {
    const { findings } = await buildReport({ ...settings, contentDir: path.resolve(contentDir) });
    const output = formatFindings(findings, { format, contentDir: path.relative('', contentDir), language });
    if (output) console.log(output);
    return findings.some(({ level }) => level === 'error') ? 1 : 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(language === 'zh' ? `检查没有进行：${reason}` : `The check could not run: ${reason}`);
    return 2;
  }
}
