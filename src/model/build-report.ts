import type { Finding } from '../domain/finding.ts';
import { type PageName, parsePagePath } from '../domain/ids.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { Chapter, Report, Section } from '../domain/report.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import { applyRules } from '../rules/index.ts';
import type { ContentEntry } from '../rules/rule.ts';
import { extractChapter, extractSection } from './extract.ts';
import { readContent } from './read.ts';

export type BuildOptions = {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  readonly title: string;
  readonly language: Language;
  readonly pointsPerSection: number;
};

/**
 * Reads the content folder and makes the linked model of one edition, with all that is wrong in the folder.
 * Bad content never throws: it is in the findings, and left out of the report where it cannot be used.
 *
 * @throws only if the content folder cannot be read.
 */
export async function buildReport(options: BuildOptions): Promise<{ report: Report; findings: Finding[] }> {
  const { contentDir, title, language, pointsPerSection } = options;
  const entries = await readContent(contentDir);
  const findings = applyRules({ entries, pointsPerSection });
  const pages = [...entries.values()].flatMap((entry) => pageOf(entry, LANGUAGES[language].folder));
  return { report: { title, language, chapters: chaptersOf(pages) }, findings };
}

type Page = { readonly name: PageName; readonly parsed: ParsedFile };

function pageOf({ path, parsed }: ContentEntry, folder: string): Page[] {
  const name = parsePagePath(path);
  return name?.folder === folder && parsed ? [{ name, parsed }] : [];
}

function chaptersOf(pages: readonly Page[]): Chapter[] {
  return pages
    .filter(({ name }) => !name.section)
    .flatMap(({ name, parsed }) => extractChapter(name, parsed, sectionsOf(name, pages)) ?? [])
    .sort((a, b) => a.number - b.number);
}

function sectionsOf(chapter: PageName, pages: readonly Page[]): Section[] {
  return pages
    .filter(({ name }) => name.section && name.chapter.slug === chapter.chapter.slug)
    .sort((a, b) => (a.name.section?.number ?? 0) - (b.name.section?.number ?? 0))
    .flatMap(({ name, parsed }) => extractSection(name, parsed) ?? []);
}
