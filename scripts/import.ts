/** `npm run import -- FILE|FOLDER --out DIR`: brings a report into a content folder. */
import { parseArgs } from 'node:util';
import { LANGUAGES, WRITTEN_LANGUAGES } from '../src/domain/language.ts';
import { messageLanguage } from './check/message-language.ts';
import { type ImportOptions, runImport } from './import/run-import.ts';
import { sayFailure } from './say-failure.ts';

const USAGE = `usage: npm run import -- FILE|FOLDER --out DIR [--dry-run] [--title TITLE]
         [--language ${WRITTEN_LANGUAGES.join('|')}] [--encoding NAME] [--report FILE]`;

function readOptions(): ImportOptions | undefined {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        title: { type: 'string' },
        language: { type: 'string' },
        encoding: { type: 'string' },
        report: { type: 'string' },
      },
    });
    const { out, title, encoding, report } = values;
    const [source, ...more] = positionals;
    const language = WRITTEN_LANGUAGES.find(
      (each) => each === values.language || LANGUAGES[each].folder === values.language,
    );
    if (!source || !out || more.length > 0 || (values.language !== undefined && !language)) return undefined;
    return { source, out, title, encoding, report, language, dryRun: values['dry-run'] };
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) {
  try {
    await runImport(options);
  } catch (error) {
    const chinese = messageLanguage(process.env) === 'zh';
    sayFailure(chinese ? '没有导入，什么也没有写' : 'Nothing was imported', error);
    process.exitCode = 1;
  }
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
