import type { RootContent } from 'mdast';
import type {} from 'remark-mdx'; // node types of MDX
import type { Doubt } from '../restore/list-repairs.ts';
import { paragraph } from './nodes.ts';

/** Tells the reader that a passage was damaged, and what it could be. */
export function noteDoubt({ before, after, alternatives }: Doubt): RootContent {
  const others = alternatives.map((each) => `“${each}”`).join('、');
  const could = others ? `，也可能是${others}` : '';
  return element('Note', `这里的原文有损：“${before}”复原为“${after}”，并不确定${could}。`);
}

/** Tells the reader that the source breaks off. */
export function noteTruncated(language: 'zh' | 'en'): RootContent {
  return element(
    'Truncated',
    language === 'zh'
      ? '原文到这里中断，本版所据的文本到此为止。'
      : 'The source breaks off here; this edition has no more of it.',
  );
}

function element(name: 'Note' | 'Truncated', text: string): RootContent {
  return { type: 'mdxJsxFlowElement', name, attributes: [], children: [paragraph(text)] };
}
