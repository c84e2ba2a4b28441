import { publishedLanguages } from '../content/derive-files.ts';
import type { FileFacts, FolderFacts, PageFacts } from '../content/facts.ts';
import { UNNAMED } from '../content/read-publication.ts';
import type { PageName } from '../domain/ids.ts';
import { LANGUAGES, type Language, WRITTEN_LANGUAGES } from '../domain/language.ts';
import type { Chapter, Edition, FrontPage, Report } from '../domain/report.ts';
import { extractChapter, extractFrontPage, extractSection, extractTerm } from './extract.ts';
import type { Staleness } from './find-stale.ts';
import type { Wordings } from './find-wordings.ts';
import { linkReport, type Ties, tieSections } from './link.ts';

/** The linked editions of a folder, the original first. A folder without pages is an empty edition. */
export function linkEditions(
  facts: FolderFacts,
  stale: Staleness = new Map(),
  wordings: Wordings = new Map(),
): [Edition, ...Edition[]] {
  const [original = WRITTEN_LANGUAGES[0] ?? 'en', ...others] = publishedLanguages(facts.files.values());
  const files = new Map<string, FileFacts>([...facts.derived, ...facts.files]);
  const ties = tieSections(files);
  const link = (language: Language, prefix: string): Edition => {
    const { folder } = LANGUAGES[language];
    return {
      language,
      prefix,
      report: linkLanguage({ ...facts, files }, folder, ties.get(folder), stale, wordings),
    };
  };
  return [link(original, ''), ...others.map((language) => link(language, `${LANGUAGES[language].segment}/`))];
}

function linkLanguage(
  { files, derived, drawings }: FolderFacts,
  folder: string,
  ties: Ties | undefined,
  stale: Staleness,
  wordings: Wordings,
): Report {
  const pages = [...files.values()].flatMap(({ page }) =>
    page?.folder === folder ? [withStale(page, stale)] : [],
  );
  const chapters = pages.filter((page) => page.kind === 'chapter');
  const sections = pages.filter((page) => page.kind === 'section');
  const front = (kind: 'home' | 'about'): FrontPage | undefined => {
    const page = pages.find((each) => each.kind === kind);
    return page && (page.kind === 'home' || page.kind === 'about')
      ? extractFrontPage(page, drawings)
      : undefined;
  };
  const draft: Report = {
    publication: files.get(`${folder}/report.yaml`)?.publication?.publication ?? UNNAMED,
    stale: stale.get(derived.get(`${folder}/report.yaml`)?.from ?? `${folder}/report.yaml`) ?? [],
    chapters: chapters
      .toSorted((a, b) => a.name.chapter.number - b.name.chapter.number)
      .flatMap((chapter): Chapter[] => {
        const numbered = chapter.head?.numbered !== false;
        const inside = sections
          .filter((section) => isInChapter(section, chapter.name))
          .toSorted((a, b) => (a.name.section?.number ?? 0) - (b.name.section?.number ?? 0));
        const extracted = inside.flatMap(
          (section) => extractSection(section, numbered, drawings, wordings.get(section.origin.source)) ?? [],
        );
        const page = extractChapter(chapter, extracted, drawings);
        return page ? [page] : [];
      }),
    terms: pages.flatMap((page) => (page.kind === 'term' ? (extractTerm(page) ?? []) : [])),
    home: front('home'),
    about: front('about'),
  };
  return linkReport(draft, ties);
}

/** A lent page is the original itself; a converted one is as far behind as what it is converted from. */
function withStale<Page extends PageFacts>(page: Page, stale: Staleness): Page {
  const { source, fallbackFrom } = page.origin;
  const units = (fallbackFrom ? undefined : stale.get(source)) ?? [];
  return { ...page, origin: { ...page.origin, stale: units } };
}

function isInChapter(page: PageFacts, { chapter }: PageName): boolean {
  return page.kind === 'section' && page.name.chapter.slug === chapter.slug;
}
