import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { detectLanguage } from '../../../scripts/import/detect-language.ts';
import { readSource } from '../../../scripts/import/read/read-source.ts';
import type { Remark } from '../../../scripts/import/remark.ts';
import { arrange } from '../../../scripts/import/tree/arrange.ts';
import { placeFiles } from '../../../scripts/import/write/place-files.ts';
import { settleText } from '../../../scripts/import/write/settle-text.ts';
import { writeReport } from '../../../scripts/import/write/write-report.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';

export type Imported = {
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  /** `line:column rule` of what was said, of the file that it was said of. */
  readonly remarks: readonly string[];
  readonly said: readonly Remark[];
  /** What the check still finds. */
  readonly findings: readonly string[];
};

/** Imports a source as the command does, and keeps what it would write. */
export async function importSource(source: string): Promise<Imported> {
  const document = await readSource(source, { encoding: undefined, progress: () => {} });
  const language = detectLanguage(document);
  const { report, remarks } = arrange(document, (number) => `Point ${number}`);
  const placed = await placeFiles(document.files, LANGUAGES[language].folder);
  const texts = writeReport(report, language, placed.paths).map(({ path: file, text }) => ({
    path: file,
    content: text,
  }));
  const { files, findings } = await settleText([...texts, ...placed.files], false);
  const said = [...document.remarks, ...remarks];
  return {
    files: Object.fromEntries(
      files.flatMap(({ path: file, content }) => (typeof content === 'string' ? [[file, content]] : [])),
    ),
    paths: files.map(({ path: file }) => file),
    remarks: said.map(
      ({ path: file, line, column, rule }) => `${path.basename(file)}:${line}:${column} ${rule}`,
    ),
    said,
    findings: findings.map(({ path: file, rule }) => `${file} ${rule}`),
  };
}

/** Writes a folder of files. */
export function writeSource(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

/** What a page says below its front matter. */
export function bodyOf(page: string | undefined): string {
  return (page ?? '').replace(/^---\n[\s\S]*?\n---\n/, '').trim();
}
