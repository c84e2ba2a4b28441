import { drawDiagrams } from '../diagrams/draw.ts';
import { findFences } from '../diagrams/fence.ts';
import type { Finding } from '../domain/finding.ts';
import { parsePagePath, parseTermPath } from '../domain/ids.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { Chapter, Report, Section } from '../domain/report.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import { applyRules } from '../rules/index.ts';
import type { ContentEntry, Conventions, Drawings } from '../rules/rule.ts';
import { extractChapter, extractSection, extractTerm } from './extract.ts';
import { linkReport } from './link.ts';
import { readContent } from './read.ts';

export type BuildOptions = Conventions & {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  readonly title: string;
  readonly language: Language;
};

/**
 * Reads the content folder and makes the linked model of one edition, with all that is wrong in the folder.
 * Bad content never throws: it is in the findings, and left out of the report where it cannot be used.
 *
 * @throws only if the content folder cannot be read.
 */
export async function buildReport(options: BuildOptions): Promise<{ report: Report; findings: Finding[] }> {
  const { contentDir, title, language } = options;
  const entries = await readContent(contentDir);
  const drawings = await drawAll(entries.values());
  const findings = applyRules(entries, drawings, options);
  const { folder } = LANGUAGES[language];
  const files = [...entries.values()].flatMap(({ path, parsed }) =>
    parsed && isIn(folder, path) ? [parsed] : [],
  );
  const terms = files.flatMap((file) => extractTerm(file) ?? []);
  return { report: linkReport({ title, language, chapters: chaptersOf(files, drawings), terms }), findings };
}

function drawAll(entries: Iterable<ContentEntry>): Promise<Drawings> {
  return drawDiagrams(
    [...entries].flatMap(({ parsed }) => (parsed ? findFences(parsed.tree).map(({ source }) => source) : [])),
  );
}

function isIn(folder: string, path: string): boolean {
  return (parsePagePath(path) ?? parseTermPath(path))?.folder === folder;
}

function chaptersOf(files: readonly ParsedFile[], drawings: Drawings): Chapter[] {
  const sections = files.flatMap((file) => extractSection(file, drawings) ?? []);
  return files
    .flatMap((file) => extractChapter(file) ?? [])
    .map((chapter) => ({ ...chapter, sections: sectionsOf(chapter, sections) }))
    .sort((a, b) => a.number - b.number);
}

function sectionsOf(chapter: Chapter, sections: readonly Section[]): Section[] {
  return sections
    .filter(({ id }) => id.startsWith(`${chapter.slug}/`))
    .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}
