import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { type NewFile, quote } from '../../new/make-pages.ts';
import { placeholdersOf } from '../../new/words.ts';
import type { Metadata } from '../tree/document.ts';
import { placeNotes } from '../tree/place-notes.ts';
import type { ChapterPart, PagePart, Report } from '../tree/report.ts';
import { pointLinks } from './point-links.ts';
import { Slugs } from './slugs.ts';
import { firstSentence, listNames } from './summarise.ts';
import { toMdx } from './to-mdx.ts';

/** A page as it will be written. */
type Planned = {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly part: { readonly blocks: readonly RootContent[]; readonly anchors: ReadonlyMap<string, string> };
  readonly isUnnumbered?: boolean;
};

/**
 * The text files of a report: `report.yaml` and its pages.
 *
 * @param placed where the pictures and data files of the source are, by the address that the tree has for them.
 */
export function writeReport(
  report: Report,
  language: Language,
  placed: ReadonlyMap<string, string>,
): NewFile[] {
  const pages = planPages(report, language);
  const anchors = pages.map(({ path, part }) => ({ path, anchors: part.anchors }));
  const links = pointLinks(anchors, placed);
  const files = pages.map(({ path, title, summary, part, isUnnumbered }) => {
    const head = [
      `title: ${quote(title)}`,
      `summary: ${quote(summary)}`,
      ...(isUnnumbered ? ['numbered: false'] : []),
    ];
    const body = toMdx(links(path, placeNotes(part.blocks, report.notes))).trim();
    return { path, text: `---\n${head.join('\n')}\n---\n${body ? `\n${body}\n` : ''}` };
  });
  const { folder } = LANGUAGES[language];
  const identity = { path: `${folder}/report.yaml`, text: writePublication(report.metadata, language) };
  return [identity, ...files];
}

function planPages({ front, chapters, metadata }: Report, language: Language): Planned[] {
  const { folder } = LANGUAGES[language];
  const words = placeholdersOf(language);
  const summaryOf = (part: PagePart, names: readonly string[] = []) =>
    firstSentence(part.blocks, language) ??
    listNames(names.length > 0 ? names : headingsOf(part), language) ??
    words.toWrite;
  const pages: Planned[] = [];
  if (front.blocks.length > 0)
    pages.push({
      path: `${folder}/home.mdx`,
      title: words.home,
      summary: firstSentence(front.blocks, language) ?? metadata.title ?? words.toWrite,
      part: front,
    });
  const slugs = new Slugs(true);
  const prefix = prefixer(chapters.length);
  for (const [index, chapter] of chapters.entries()) {
    const title = chapter.title || words.chapter;
    const at = `${folder}/${prefix(index)}-${slugs.take(title, chapter.slug, 'chapter')}`;
    const names = chapter.sections.map((section) => section.title);
    const summary = summaryOf(chapter, names);
    pages.push({
      path: `${at}/index.mdx`,
      title,
      summary,
      part: chapter,
      isUnnumbered: chapter.isUnnumbered,
    });
    pages.push(...planSections(chapter, at, (section) => summaryOf(section), words.section));
  }
  return pages;
}

function headingsOf({ blocks }: PagePart): string[] {
  return blocks.filter((node) => node.type === 'heading').map((node) => textOf(node));
}

function planSections(
  { sections }: ChapterPart,
  folder: string,
  summaryOf: (section: PagePart) => string,
  unnamed: string,
): Planned[] {
  const slugs = new Slugs(false);
  const prefix = prefixer(sections.length);
  return sections.map((section, index) => {
    const title = section.title || unnamed;
    const slug = slugs.take(title, section.slug, 'section');
    return {
      path: `${folder}/${prefix(index)}-${slug}.mdx`,
      title,
      summary: summaryOf(section),
      part: section,
    };
  });
}

/** Numbers of two digits, or of as many as the last one needs. */
function prefixer(count: number): (index: number) => string {
  const digits = Math.max(2, String(count).length);
  return (index) => String(index + 1).padStart(digits, '0');
}

/** `report.yaml` with what the source says of itself. */
function writePublication(metadata: Metadata, language: Language): string {
  const { title, subtitle, description, publisher, date, license, authors, keywords } = metadata;
  const lines: Record<string, string | undefined> = { title: title ?? placeholdersOf(language).report };
  Object.assign(lines, { subtitle, description, publisher, date, license });
  const lists = { authors, keywords };
  return [
    ...Object.entries(lines).flatMap(([key, value]) => (value ? [`${key}: ${quote(oneLine(value))}`] : [])),
    ...Object.entries(lists).flatMap(([key, values]) =>
      values?.length ? [`${key}: [${values.map((each) => quote(oneLine(each))).join(', ')}]`] : [],
    ),
    '',
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
