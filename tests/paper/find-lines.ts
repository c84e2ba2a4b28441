import type { Pdf, PdfRun } from './read-pdf.ts';

/** Marks that begin no line, and such that end none (CLREQ). */
const NO_START = /^[，。、；：？！）》〉」』】〕”’·％%),;?\]}]/u;
const NO_END = /[（《〈「『【〔“‘([{]$/u;

/** Runs of one line stand no further apart than this, in points; a margin and another column do. */
const GAP = 14;

/** The lines of each page as they are seen: runs at the same height, without a gap between them. */
export function linesOf({ pages }: Pick<Pdf, 'pages'>): { readonly page: string; readonly text: string }[] {
  return pages.flatMap(({ label, runs }) => {
    const rows: PdfRun[][] = [];
    for (const run of runs.filter(({ text }) => text.trim() !== '')) {
      const row = rows.find(([first, ...rest]) => {
        const last = rest.at(-1) ?? first;
        return first && last && Math.abs(first.y - run.y) < 3 && run.x >= last.x && run.x - last.right < GAP;
      });
      if (row) row.push(run);
      else rows.push([run]);
    }
    return rows.map((row) => ({ page: label, text: row.map(({ text }) => text).join('') }));
  });
}

/** Lines that begin or end with a mark that must not stand there. */
export function findMisbroken(pdf: Pick<Pdf, 'pages'>): string[] {
  return linesOf(pdf)
    .filter(({ text }) => NO_START.test(text) || NO_END.test(text))
    .map(({ page, text }) => `${page}: ${text}`);
}

/** What a paragraph of the text begins with, from the left edge of the paper; the text itself begins 22 mm from it. */
const COLUMN = { left: (22 / 25.4) * 72, right: (146 / 25.4) * 72 };

/** Last lines of paragraphs that are one Han character, with the mark that ends them. */
export function findLoneCharacters({ pages }: Pick<Pdf, 'pages'>): string[] {
  const inColumn = pages.map(({ label, runs }) => ({
    label,
    runs: runs.filter(({ x, right }) => x >= COLUMN.left - 1 && right <= COLUMN.right + 8),
  }));
  return linesOf({ pages: inColumn })
    .filter(({ text }) => /^\p{Script=Han}[。！？；]$/u.test(text))
    .map(({ page, text }) => `${page}: ${text}`);
}

/** Above the number of the page, in points from its foot. */
const FOOT = 65;

/** Headings that are the last line of their page. */
export function findStrandedHeadings({ pages, bookmarks }: Pick<Pdf, 'pages' | 'bookmarks'>): string[] {
  const titles = new Set(bookmarks.flatMap(titlesOf));
  return pages.flatMap(({ label, runs }) => {
    const text = runs.filter(({ text: words, y }) => words.trim() !== '' && y > FOOT);
    const lowest = Math.min(...text.map(({ y }) => y));
    const last = bare(
      text
        .filter(({ y }) => y - lowest < 3)
        .map((run) => run.text)
        .join(''),
    );
    return titles.has(last) ? [`${label}: ${last}`] : [];
  });
}

function titlesOf({ title, items }: Pdf['bookmarks'][number]): string[] {
  return [bare(title), ...items.flatMap(titlesOf)];
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}
