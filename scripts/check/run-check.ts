import path from 'node:path';
import type { Finding } from '../../src/domain/finding.ts';
import { type Loaded, loadEditions, loadEditionsOnce } from '../../src/load-editions.ts';
import { CommandError } from '../command-error.ts';
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
  const contentDir = path.resolve(content);
  const check = async () => findingsOf(await loadEditions(contentDir), contentDir);
  try {
    return print(fix ? await fixContent(contentDir, check) : await check(), contentDir, format);
  } catch (error) {
    const chinese = messageLanguage(process.env) === 'zh';
    sayFailure(chinese ? '检查没有进行' : 'The check could not run', error);
    return 2;
  }
}

/** The same for a build, which goes on with what was read. */
export async function reportFindings(contentDir: string): Promise<number> {
  return print(findingsOf(await loadEditionsOnce(contentDir), contentDir), contentDir, 'text');
}

/** @throws if there is nothing wrong because there is nothing. */
function findingsOf({ editions: [{ report }], findings }: Loaded, contentDir: string): readonly Finding[] {
  if (report.chapters.length > 0 || findings.length > 0) return findings;
  const folder = path.relative('', contentDir);
  throw new CommandError(
    messageLanguage(process.env) === 'zh'
      ? `${folder} 里还没有一章。npm run new -- report 会建好一份可以发布的内容。`
      : `${folder} has no chapter yet. npm run new -- report writes one that can be published.`,
  );
}

function print(findings: readonly Finding[], contentDir: string, format: Format): number {
  const language = messageLanguage(process.env);
  const output = formatFindings(findings, { format, contentDir: path.relative('', contentDir), language });
  if (output) console.log(output);
  const summary = format === 'text' && summarise(findings, language);
  if (summary) console.error(summary);
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}
