import { readSettings } from '../src/settings.ts';
import { messageLanguage } from './check/message-language.ts';
import { CommandError } from './command-error.ts';

/**
 * Says on standard error, in one line, what failed and where to report it; with `DEBUG=1` also the stack.
 * A refusal, or a file that cannot be opened, is no fault to report: the message names it.
 */
export function sayFailure(what: string, error: unknown): void {
  const reason =
    ofFile(error) ?? (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
  const expected = error instanceof CommandError || (error instanceof Error && 'code' in error);
  console.error(`${what}: ${reason}${expected ? '' : ` ${howToReport()}`}`);
  if (process.env['DEBUG'] && error instanceof Error) console.error(error.stack);
}

/** What is the matter with a file or folder, by the code of the system. */
const OF_FILES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '找不到', en: 'is not there' },
  ENOTDIR: { zh: '不是文件夹', en: 'is no folder' },
  EACCES: { zh: '没有权限打开', en: 'may not be opened' },
};

function ofFile(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const words = OF_FILES[String(error.code)];
  return words && `${String(error.path)} ${words[messageLanguage(process.env)]}`;
}

function howToReport(): string {
  const settings = readSettings(process.env);
  const where = 'sources' in settings && settings.sources ? `${settings.sources.url}/issues` : undefined;
  return messageLanguage(process.env) === 'zh'
    ? `这是程序的错。请连同这一行和所涉的文件报告${where ? `：${where}` : ''}（DEBUG=1 显示详情）。`
    : `This is a fault of the program. Please report this line and the file${where ? ` at ${where}` : ''} (DEBUG=1 shows more).`;
}
