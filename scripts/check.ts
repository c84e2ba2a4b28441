/** `npm run check [-- --content DIR] [--format text|json|github]`: all content rules, all findings, one run. */
import { parseArgs } from 'node:util';
import { settings } from '../src/settings.ts';
import type { Format } from './check/reporters.ts';
import { runCheck } from './check/run-check.ts';

const FORMATS: readonly Format[] = ['text', 'json', 'github'];
const USAGE = `usage: npm run check -- [--content DIR] [--format ${FORMATS.join('|')}]`;

function readOptions(): { content: string; format: Format } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string', default: settings.contentDir },
        format: { type: 'string', default: 'text' },
      },
    });
    const format = FORMATS.find((name) => name === values.format);
    return format && { content: values.content, format };
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) process.exitCode = await runCheck(options.content, options.format);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
