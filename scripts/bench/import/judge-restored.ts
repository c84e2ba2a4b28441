import { halfWidth } from '../../import/restore/gbk.ts';
import { restore } from '../../import/restore/restore.ts';
import { garble, type Recipe } from './garble.ts';

/** How many sentences came back whole, wrong and marked as doubtful, and wrong without a word. */
export type Judged = { readonly exact: number; readonly marked: number; readonly silent: readonly string[] };

/** Garbles sentences that stand one a line, restores them, and compares; width of marks apart, which was lost. */
export function judgeRestored(sentences: readonly string[], recipe: Recipe): Judged {
  const seen = sentences.map((line) => garble(line, recipe)).join('\n');
  const { text, doubts } = restore(seen);
  const lines = text.split('\n');
  let offset = 0;
  let [exact, marked] = [0, 0];
  const silent: string[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const got = lines[index] ?? '';
    const end = offset + got.length;
    if (narrow(got) === narrow(sentence)) exact++;
    else if (doubts.some(({ outAt, after }) => outAt <= end && outAt + after.length >= offset)) marked++;
    else silent.push(`${sentence} → ${got}`);
    offset = end + 1;
  }
  return { exact, marked, silent };
}

function narrow(text: string): string {
  return [...text].map(halfWidth).join('');
}
