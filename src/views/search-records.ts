import type { Block, Subheading } from '../domain/block.ts';
import { splitClaimId } from '../domain/ids.ts';
import {
  allSections,
  type Chapter,
  type FrontPage,
  type Report,
  type Section,
  type Term,
} from '../domain/report.ts';
import type { SearchableBlock, SearchablePage } from '../search/page.ts';

/**
 * What can be found: sections with their summary, points, names of problems and measures, notes, captions and words of
 * their diagrams, what happened since; chapters with their introductions; definitions and notes of
 * terms; the front pages. Made from the model, so that navigation and
 * footers are never indexed. The one place that knows both the model and what the search wants of it.
 */
export function makeSearchPages(report: Report): SearchablePage[] {
  const { chapters, terms, home, about } = report;
  return [
    ...allSections(report).map(sectionPage),
    ...chapters.map(chapterPage),
    ...terms.map(termPage),
    ...[home, about].filter((page) => page !== undefined).map(frontPage),
  ];
}

function sectionPage(section: Section): SearchablePage {
  const claims = [
    ...section.problems.map((claim) => ({ ...claim, kind: 'problem' as const })),
    ...section.measures.map((claim) => ({ ...claim, kind: 'measure' as const })),
  ];
  const points = section.points.flatMap(
    ({ number, fragment, heading, blocks, subheadings }): SearchableBlock[] => [
      ...blocksOf(blocks, subheadings, fragment, heading, 'heading'),
      ...claims
        .filter(({ point }) => point === number)
        .map(
          ({ id, kind, title }): SearchableBlock => ({
            fragment: splitClaimId(id).name,
            kind,
            heading,
            text: title,
          }),
        ),
    ],
  );
  const later = section.since.map(
    ({ fragment, text }): SearchableBlock => ({ fragment, kind: 'since', heading: section.title, text }),
  );
  return pageOf(section, 'section', section.number, points, later);
}

function chapterPage(chapter: Chapter): SearchablePage {
  return pageOf(chapter, 'chapter', String(chapter.number ?? ''), []);
}

function termPage({ route, title, summary, note, fallbackFrom }: Term): SearchablePage {
  const noted: SearchableBlock[] = note ? [{ fragment: '', kind: 'note', heading: title, text: note }] : [];
  return {
    route,
    number: '',
    kind: 'term',
    title,
    language: fallbackFrom,
    blocks: [{ fragment: '', kind: 'opening', heading: title, text: summary }, ...noted],
  };
}

function frontPage(page: FrontPage): SearchablePage {
  return pageOf(page, 'page', '', []);
}

function pageOf(
  page: Section | Chapter | FrontPage,
  kind: SearchablePage['kind'],
  number: string,
  points: readonly SearchableBlock[],
  later: readonly SearchableBlock[] = [],
): SearchablePage {
  const { title, summary, route, fallbackFrom, opening, openingSubheadings, diagrams } = page;
  const drawn = new Set(diagrams.flatMap((diagram) => [diagram.title, diagram.caption]));
  const isDrawn = ({ kind, text }: SearchableBlock) => kind === 'caption' && drawn.has(text);
  return {
    route,
    number,
    kind,
    title,
    language: fallbackFrom,
    // captions of diagrams have a place of their own
    blocks: [
      { fragment: '', kind: 'opening', heading: title, text: summary },
      ...[...blocksOf(opening, openingSubheadings, '', title, 'text'), ...points].filter(
        (block) => !isDrawn(block),
      ),
      ...diagrams.flatMap(({ id, title, caption, labels }): SearchableBlock[] => [
        { fragment: id, kind: 'caption', heading: title, text: [title, caption].filter(Boolean).join('\n') },
        { fragment: id, kind: 'diagram', heading: title, text: labels.join('\n') },
      ]),
      ...later,
    ],
  };
}

const KINDS: Readonly<Record<Block['kind'], SearchableBlock['kind']>> = {
  text: 'text',
  quotation: 'text',
  code: 'text',
  heading: 'subheading',
  table: 'table',
  note: 'note',
  caption: 'caption',
  footnote: 'footnote',
};

/**
 * Blocks by the place that a result leads to: the text below a heading is that heading's; notes, tables and the like
 * stand by themselves.
 */
function blocksOf(
  blocks: readonly Block[],
  subheadings: readonly Subheading[],
  start: string,
  title: string,
  first: 'heading' | 'text',
): SearchableBlock[] {
  const headings = new Map([
    [start, title],
    ...subheadings.map(({ fragment, text }) => [fragment, text] as const),
  ]);
  const made: SearchableBlock[] = [{ fragment: start, kind: first, heading: title, text: '' }];
  for (const { kind, text, fragment } of blocks) {
    const heading = headings.get(fragment) ?? title;
    const known = made.findLast((block) => block.fragment === fragment && isMain(block));
    if (kind === 'heading') made.push({ fragment, kind: 'subheading', heading, text: '' });
    else if (KINDS[kind] === 'text' && known)
      made[made.indexOf(known)] = { ...known, text: join(known.text, text) };
    else made.push({ fragment, kind: KINDS[kind], heading, text });
  }
  return made.filter(({ kind, text }) => kind !== 'text' || text);
}

function isMain({ kind }: SearchableBlock): boolean {
  return kind === 'heading' || kind === 'subheading' || kind === 'text';
}

/** Paragraphs a line each. */
function join(before: string, text: string): string {
  return before ? `${before}\n${text}` : text;
}
