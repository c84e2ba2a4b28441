import { location } from 'vfile-location';
import { type ReadingFinding, WHOLE_FILE } from '../domain/finding.ts';

/**
 * A line that git leaves where two branches disagree: both sides' names, the common text of diff3, what parts them. Seven
 * signs, or more where the repository says so (`conflict-marker-size`) or conflicts lie within each other.
 * https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
 */
const MARKER = /^\ufeff?(?:(?:<{7,}(?!<)|>{7}(?!>)).*|\|{7,}(?: .*)?|={7})\r?$/;
/** What is a mark between two others alone: longer lines of = underline headings; the rest are those of Jujutsu. */
const INNER = /^(?:={7,}|>{7,}(?!>).*|(?:%{7,}|\+{7,}|\\{7,}|-{7,})(?: .*)?)\r?$/;

/**
 * Finds the first mark of a merge that was not finished.
 *
 * @returns the finding, and the text as if our side had been kept, every line at its place; `undefined` without a mark.
 */
export function findConflict(
  source: string,
): { readonly finding: ReadingFinding; readonly ours: string } | undefined {
  if (!/^\ufeff?[<>|=]{7}/m.test(source)) return undefined;
  const kept: string[] = [];
  let first: number | undefined;
  let at = 0;
  let side: 'none' | 'ours' | 'theirs' = 'none';
  for (const line of source.split('\n')) {
    const isMarker = MARKER.test(line) || (side !== 'none' && INNER.test(line));
    if (isMarker) {
      first ??= at;
      if (/^\ufeff?</.test(line)) side = 'ours';
      else if (/^\ufeff?>/.test(line)) side = 'none';
      else if (side === 'ours') side = 'theirs';
    }
    kept.push(isMarker || side === 'theirs' ? line.replace(/[^\r]/g, ' ') : line);
    at += line.length + 1;
  }
  if (first === undefined) return undefined;
  const { line, column } = location(source).toPoint(first) ?? WHOLE_FILE;
  const [mark] = source.slice(first).split(/\r?\n/, 1);
  return {
    ours: kept.join('\n'),
    finding: {
      line,
      column,
      rule: 'files/conflict',
      message: {
        zh: `“${mark}”是 git 合并时留下的冲突标记：两边的文字都在文件里。留下对的一边，删去另一边和 <<<<<<<、|||||||、=======、>>>>>>> 这几行；正文里确实要写的，行首空一格。`,
        en: `"${mark}" is a mark that git leaves where two branches disagree: both texts are in the file. Keep the right one, and remove the other and the lines <<<<<<<, |||||||, =======, >>>>>>>; where it is meant, put a space before it.`,
      },
    },
  };
}
