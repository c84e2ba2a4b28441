import { visit } from 'unist-util-visit';
import type { FailedMarkup, Typed } from './failed.ts';

/** The end of a sentence. */
const STOP = /[。！？；：，、.!?;:,…][”’」』）)]*$/u;
const LONGEST_HEADING = 60;

/** Finds text that a line of dashes right below has made a heading of. */
export function findUnderlined({ source, tree }: Pick<Typed, 'source' | 'tree'>): FailedMarkup[] {
  const found: FailedMarkup[] = [];
  visit(tree, 'heading', ({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    const lines = source.slice(start, end).trimEnd().split('\n');
    const underline = lines.pop()?.trim() ?? '';
    const [text = '', ...more] = lines.map((line) => line.trim());
    if (!text || (more.length === 0 && text.length <= LONGEST_HEADING && !STOP.test(text))) return;
    found.push({
      kind: 'block',
      start,
      end,
      message: {
        zh: `下面的“${underline}”紧接着文字，使它成了标题。要分隔线的，在“${underline}”前面空一行；要标题的，写成 ## 加文字。`,
        en: `The "${underline}" right below makes a heading of this text. For a line between parts leave a blank line before it; write a heading as ## and its words.`,
      },
    });
  });
  return found;
}
