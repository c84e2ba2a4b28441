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
