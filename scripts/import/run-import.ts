import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language, type Localised } from '../../src/domain/language.ts';
import { loadEditions } from '../../src/load-editions.ts';
import { messageLanguage } from '../check/message-language.ts';
import { formatFindings } from '../check/reporters.ts';
import { CommandError } from '../command-error.ts';
import { placeholdersOf } from '../new/words.ts';
import { detectLanguage } from './detect-language.ts';
import { readSource } from './read/read-source.ts';
import { type Remark, stops } from './remark.ts';
import { remarkLines, reportOf, treeOf } from './say-import.ts';
import { arrange } from './tree/arrange.ts';
import { placeFiles } from './write/place-files.ts';
import { settleText } from './write/settle-text.ts';
import { planFolder } from './write/write-folder.ts';
import { writeReport } from './write/write-report.ts';

export type ImportOptions = {
  /** The file or folder that is imported. */
  readonly source: string;
  readonly out: string;
  readonly encoding: string | undefined;
  readonly language: Language | undefined;
  readonly title: string | undefined;
  /** Show what would be written, and write nothing. */
  readonly dryRun: boolean;
  /** Where all remarks go as JSON. */
  readonly report: string | undefined;
};

/**
 * Brings a report into a content folder. What was done and what is left goes to standard output, progress and the summary
 * to standard error.
 *
 * @throws {CommandError} if the source cannot be taken; nothing is written then.
 */
export async function runImport(options: ImportOptions): Promise<void> {
  const tongue = messageLanguage(process.env);
  const say = (message: Localised) => console.error(message[tongue]);
  say({ zh: `读 ${options.source} ……`, en: `Reading ${options.source} …` });
  const document = await readSource(options.source, {
    encoding: options.encoding,
    progress: showProgress(tongue),
  });
  const language = options.language ?? detectLanguage(document);
  const { report: arranged, remarks: ofTree } = arrange(document, placeholdersOf(language).point);
  const title = options.title ?? arranged.metadata.title;
  const report = { ...arranged, metadata: { ...arranged.metadata, title } };
  const placed = await placeFiles(document.files, LANGUAGES[language].folder);
  const remarks = [
    ...document.remarks,
    ...ofTree,
    ...placed.refused.map((address) => sayRefused(options.source, address)),
  ];
  if (options.report) writeFileSync(options.report, reportOf(remarks, tongue));
  const lines = remarkLines(remarks, tongue);
  if (lines.length > 0) console.log(lines.join('\n'));
  refuseFaults(remarks);
  say({ zh: '检查和整理文字 ……', en: 'Checking and tidying the text …' });
  const texts = writeReport(report, language, placed.paths);
  const written = texts.map(({ path: file, text }) => ({ path: file, content: text }));
  const { files, findings } = await settleText(
    [...written, ...placed.files],
    document.keepsCharacters ?? false,
  );
  const plan = await planFolder(options.out, files);
  console.log(treeOf(options.out, plan.changes, tongue));
  const count = (what: string) => plan.changes.filter((change) => change.what === what).length;
  const sections = report.chapters.reduce((sum, chapter) => sum + chapter.sections.length, 0);
  if (options.dryRun) {
    say({
      zh: `会有 ${report.chapters.length} 章、${sections} 节；什么也没有写。`,
      en: `${report.chapters.length} chapters, ${sections} sections; nothing was written.`,
    });
    return;
  }
  plan.write();
  // what a person has changed is not among what was settled
  const left =
    count('new') === plan.changes.length
      ? findings
      : (await loadEditions(path.resolve(options.out))).findings;
  const contentDir = path.relative('', options.out);
  if (left.length > 0) console.log(formatFindings(left, { format: 'text', contentDir, language: tongue }));
  say({
    zh: `${report.chapters.length} 章、${sections} 节：新写 ${count('new')} 个文件，改写 ${count('changed')} 个，没有动 ${count('kept')} 个人改过的。检查还列出 ${left.length} 处要人定的。`,
    en: `${report.chapters.length} chapters, ${sections} sections: ${count('new')} files new, ${count('changed')} changed, ${count('kept')} left that a person has changed. The check lists ${left.length} places for a person to decide.`,
  });
}

/** One line that is written over, on a terminal; tenths elsewhere. */
function showProgress(tongue: keyof Localised): (done: number, all: number) => void {
  let shown = -1;
  return (done, all) => {
    const tenth = Math.floor((done / all) * 10);
    if (tenth === shown) return;
    shown = tenth;
    console.error(tongue === 'zh' ? `复原 ${tenth * 10}%` : `Restoring ${tenth * 10}%`);
  };
}

function refuseFaults(remarks: readonly Remark[]): void {
  const faults = remarks.filter(stops);
  const [first] = faults;
  if (first)
    throw new CommandError(
      `${faults.length === 1 ? 'one place' : `${faults.length} places`} of the source must be mended first, see above`,
    );
}

function sayRefused(source: string, address: string): Remark {
  return {
    path: source,
    line: 1,
    column: 1,
    level: 'warning',
    rule: 'import/picture',
    message: {
      zh: `“${address}”不是能用的图片或数据，没有带过来。`,
      en: `“${address}” is no picture or data that can be used, and was left out.`,
    },
  };
}
