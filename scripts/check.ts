/** `npm run check [-- --content DIR] [--format text|json|github] [--fix]`: all content rules, all findings. */
import { parseArgs } from 'node:util';
import type { Format } from './check/reporters.ts';
import { type CheckOptions, runCheck } from './check/run-check.ts';
import { takeSettings } from './take-settings.ts';

const settings = takeSettings();

const FORMATS: readonly Format[] = ['text', 'json', 'github'];
const USAGE = `usage: npm run check -- [--content DIR] [--format ${FORMATS.join('|')}] [--fix]`;

function readOptions(): CheckOptions | undefined {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string', default: settings.contentDir },
        format: { type: 'string', default: 'text' },
        fix: { type: 'boolean', default: false },
      },
    });
    const format = FORMATS.find((name) => name === values.format);
    return format && { content: values.content, format, fix: values.fix };
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) process.exitCode = await runCheck(options);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
