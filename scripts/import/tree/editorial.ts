import type { PhrasingContent, RootContent } from 'mdast';
import type {} from 'remark-mdx'; // node types of MDX
import type { Doubt } from '../restore/list-repairs.ts';
import { widenMarks } from '../restore/widen-marks.ts';
import { paragraph, text } from './nodes.ts';

/** Tells the reader that a passage was damaged, and what it could be. */
export function noteDoubt({ before, after, alternatives }: Doubt): RootContent {
  const others = alternatives.map((each) => `“${widenMarks(each)}”`).join('');
  const could = others ? `，也可能是${others}` : '';
  return element('Note', [
    text('这里的原文有损：'),
    { type: 'inlineCode', value: before },
    text(`复原为“${widenMarks(after)}”，并不确定${could}。`),
  ]);
}

/** Tells the reader that the source breaks off. */
export function noteTruncated(language: 'zh' | 'en'): RootContent {
  return element('Truncated', [
    text(
      language === 'zh'
        ? '原文到这里中断，本版所据的文本到此为止。'
        : 'The source breaks off here; this edition has no more of it.',
    ),
  ]);
}

function element(name: 'Note' | 'Truncated', children: PhrasingContent[]): RootContent {
  return { type: 'mdxJsxFlowElement', name, attributes: [], children: [paragraph(children)] };
}
