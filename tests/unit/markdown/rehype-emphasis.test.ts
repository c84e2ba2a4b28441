import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeEmphasis } from '../../../src/markdown/plugins/rehype-emphasis.ts';

function render(text: string): string {
  const made = toHast(unified().use(remarkParse).parse(text));
  const tree: Root = made.type === 'root' ? made : { type: 'root', children: [] };
  rehypeEmphasis()(tree);
  return toHtml(tree);
}

const foreign = (words: string) => `<span class="foreign">${words}</span>`;

test.each([
  ['先 *温杯* 。', '<em>温杯</em>'],
  ['喝 *Earl Grey* 。', `<em>${foreign('Earl Grey')}</em>`],
  ['要 *用Earl Grey茶泡3分钟* 。', `<em>用${foreign('Earl Grey')}茶泡3分钟</em>`],
  ['要 *用“Lumière”牌，PSD2除外* 。', `<em>用“${foreign('Lumière')}”牌，${foreign('PSD2')}除外</em>`],
  ['见 *[Nestlé](a.mdx)公司* 。', `<em><a href="a.mdx">${foreign('Nestlé')}</a>公司</em>`],
  ['见 *2024年* 。', '<em>2024年</em>'],
  ['见 **Tea** 。', '<strong>Tea</strong>'],
])('of emphasis, words of letters are told from Han: %s', (text, html) => {
  expect(render(text)).toContain(html);
});
