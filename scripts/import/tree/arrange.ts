import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { headingFragment, pointFragment } from '../../../src/domain/ids.ts';
import type { Remark } from '../remark.ts';
import { isUnnumbered } from '../text/heading-numbers.ts';
import type { HeadingPiece, Piece, SourceDocument, SourcePlace } from './document.ts';
import { text } from './nodes.ts';
import { takeNotes } from './place-notes.ts';
import type { PageBody, Report } from './report.ts';
import { takeNumbers } from './take-numbers.ts';

/** Markdown's last level. */
const DEEPEST = 6;
const CHAPTER = 1;
const SECTION = 2;
/** The level of a page's own headings that chapters and sections do not take. */
const POINT = 3;

/** A page that is still being filled. */
class Filling implements PageBody {
  readonly blocks: RootContent[] = [];
  readonly anchors = new Map<string, string>();
  /** How many headings there are at each level below the last one of the level above. */
  private counts: number[] = [];
  unnamed = 0;

  addHeading(piece: HeadingPiece, level: number, nameOf: (number: number) => string): void {
    const depth = Math.min(level - SECTION + 1, DEEPEST);
    this.counts = this.counts.slice(0, depth - 1);
    this.counts[depth - 2] = (this.counts[depth - 2] ?? 0) + 1;
    const isNamed = textOf({ type: 'paragraph', children: [...piece.children] }).trim() !== '';
    const number = this.counts[depth - 2] ?? 1;
    if (!isNamed) this.unnamed++;
    const children = isNamed ? [...piece.children] : [text(nameOf(number))];
    this.blocks.push({ type: 'heading', depth: depth as Heading['depth'], children });
    for (const address of piece.addresses) this.anchors.set(address, this.fragment());
  }

  private fragment(): string {
    const [point = 1, ...rest] = this.counts;
    return rest.reduce(headingFragment, pointFragment(point));
  }
}

type Page = Filling & { title: string; slug: string | undefined; place: SourcePlace };

/**
 * Makes chapters, sections and headings on pages of the headings of a source, whatever levels these have: the highest
 * that there is opens chapters, unless it is there once, at the beginning, and is the title.
 *
 * @param nameOf what a point is called that the source only numbers.
 */
export function arrange(
  document: SourceDocument,
  nameOf: (number: number) => string,
): { report: Report; remarks: readonly Remark[] } {
  const { pieces: withoutNotes, notes } = takeNotes(document.pieces);
  const { pieces, remarks } = takeNumbers(withoutNotes);
  const { title, rest } = takeTitle(pieces, document.metadata.title);
  const front = new Filling();
  const chapters: (Page & { isUnnumbered: boolean; sections: Page[] })[] = [];
  let page: Filling = front;
  const levels = new Levels();
  for (const piece of rest) {
    if (piece.kind === 'block') {
      page.blocks.push(piece.node);
      continue;
    }
    const level = levels.levelOf(piece.depth);
    if (level >= POINT) {
      page.addHeading(piece, level, nameOf);
      continue;
    }
    const opened = Object.assign(new Filling(), {
      title: textOf({ type: 'paragraph', children: [...piece.children] }).trim(),
      slug: piece.slug,
      place: piece.place,
    });
    for (const address of piece.addresses) opened.anchors.set(address, '');
    page = opened;
    if (level === CHAPTER)
      chapters.push(Object.assign(opened, { isUnnumbered: isUnnumbered(opened.title), sections: [] }));
    else chapters.at(-1)?.sections.push(opened);
  }
  const report = { metadata: { ...document.metadata, title }, front, chapters, notes };
  return { report, remarks: [...remarks, ...remarksOf(report, chapters, document)] };
}

/** Levels without gaps: a heading is one level below the one that it stands under, however many it skips. */
class Levels {
  private readonly open: number[] = [];

  levelOf(depth: number): number {
    while (this.open.length > 0 && (this.open.at(-1) ?? 0) >= depth) this.open.pop();
    this.open.push(depth);
    return this.open.length;
  }
}

/** The first heading is the title if no other is as high, others follow, and the source does not name another. */
function takeTitle(
  pieces: readonly Piece[],
  given: string | undefined,
): { title: string | undefined; rest: readonly Piece[] } {
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const [first, ...others] = headings;
  if (!first || others.length === 0 || others.some(({ depth }) => depth <= first.depth))
    return { title: given, rest: pieces };
  const title = textOf({ type: 'paragraph', children: [...first.children] }).trim();
  if (given !== undefined && given !== title) return { title: given, rest: pieces };
  return { title, rest: pieces.filter((piece) => piece !== first) };
}

function* remarksOf(
  { front }: Report,
  chapters: readonly (Page & { sections: readonly Page[] })[],
  { pieces, metadata }: SourceDocument,
): Generator<Remark> {
  const [first] = pieces;
  const place = first?.place ?? { path: metadata.title ?? '', line: 1, column: 1 };
  if (chapters.length === 0)
    yield {
      ...place,
      level: 'error',
      rule: 'import/structure',
      message: {
        zh: '没有找到章：既没有标题，也没有“第一章”“一、”“1.”一类的编号。请在原文件里给每一章加上标题（Markdown 里写“# 标题”），再导入。',
        en: 'Found no chapters: neither headings nor numbers such as “Chapter 1”, “1.” or “一、”. Give each chapter a heading in the source (“# Title” in Markdown) and import again.',
      },
    };
  const pages = [front as Filling, ...chapters.flatMap((chapter) => [chapter, ...chapter.sections])];
  const unnamed = pages.reduce((sum, each) => sum + each.unnamed, 0);
  if (unnamed > 0)
    yield {
      ...place,
      level: 'warning',
      rule: 'import/to-write',
      message: {
        zh: `原文只编号、没有标题的要点有 ${unnamed} 个，暂名“要点1”等。请各写一个说明观点的标题。`,
        en: `The source numbers ${unnamed} points and gives them no headings; they are called “Point 1” and so on. Write a heading for each that states its point.`,
      },
    };
}
