import type { BadInput } from './bad-input.ts';
import { page, point, section } from './bad-input.ts';

const POINT = (text: string) => `## 看\n\n看色。\n\n## 闻\n\n${text}\n\n## 尝\n\n尝味。\n`;
const linked = (text: string) => `---\ntitle: 品茶\nsummary: 看、闻、尝。\n---\n\n${POINT(text)}`;
const PICKING = (body: string) => `---\ntitle: 采摘\nsummary: 采茶。\n---\n\n${body}`;

/** Links inside and out, and what breaks when the page at their end changes. */
export const links: readonly BadInput[] = [
  point('a page that is not there', '[茶](04-nowhere.mdx)。', '12:1 links/missing-target'),
  point('one ../ too many', '[茶](../01-picking.mdx)。', '12:1 links/missing-target'),
  point('a page by its address', '[茶](/tea/picking/)。', '12:1 links/form'),
  point('a page without its ending', '[茶](01-picking)。', '12:1 links/form'),
  point('a point that is not there', '[茶](01-picking.mdx#p4)。', '12:1 links/missing-anchor'),
  point('a heading’s own anchor', '[茶](01-picking.mdx#春天)。', '12:1 links/missing-anchor'),
  point('an anchor on a chapter', '[茶](index.mdx#p1)。', '12:1 links/missing-anchor'),
  point('an anchor of this page that is not there', '[茶](#p9)。', '12:1 links/missing-anchor'),
  point('a broken definition', '[茶][a]\n\n[a]: nowhere.mdx', '14:1 links/missing-target'),
  point('a link to a picture', '[茶](map.png)。', '12:1 links/form'),
  point('an empty address', '[茶]()。', '12:1 links/form'),
  point('a link without a text', '茶[](01-picking.mdx)。', '12:2 links/empty'),
  [
    'a page that others link to is renamed',
    {
      'zh/01-tea/03-tasting.mdx': linked('见[泉](../02-water/01-spring.mdx)。'),
      'zh/02-water/index.mdx': PICKING(''),
      'zh/02-water/01-well.mdx': PICKING(POINT('闻香。')),
    },
    ['zh/01-tea/03-tasting.mdx:12:2 error links/missing-target'],
  ],
  [
    'a claim that others link to is removed',
    { 'zh/01-tea/03-tasting.mdx': linked('见[苦](01-picking.mdx#bitter)。') },
    ['zh/01-tea/03-tasting.mdx:12:2 error links/missing-anchor'],
  ],
  [
    'a section that others name as related is removed',
    {
      'zh/01-tea/03-tasting.mdx': linked('闻香。').replace(
        '---\n\n',
        'related:\n  - to: tea/drying\n    why: 先晾。\n---\n\n',
      ),
    },
    ['zh/01-tea/03-tasting.mdx:5:5 error related/missing-target'],
  ],
  page('http without s', '[茶](http://tea.example/)。', '6:1 links/insecure'),
  page('http written out', '见 <http://tea.example/>。', '6:3 syntax/mdx'),
  page('an address without a host', '[茶](https://)。', '6:1 links/form'),
  page(
    'a user and password in an address',
    '[茶](https://bank.example@evil.example/)。',
    '6:1 links/address',
  ),
  page('tracking parameters', '[茶](https://tea.example/?utm_source=x&id=1)。', '6:1 links/tracking'),
  page('tracking in a definition', '[茶][a]。\n\n[a]: https://tea.example/?spm=1', '8:1 links/tracking'),
  section(
    'tracking on an insecure link',
    POINT('[茶](http://tea.example/?fbclid=1)。'),
    '12:1 links/insecure',
    '12:1 links/tracking',
  ),
  page(
    'a tracking parameter of an advertisement',
    '[茶](https://tea.example/?gclid=1)。',
    '6:1 links/tracking',
  ),
  page('a letter behind a bare address', '见https://tea.example/a了解。', '6:2 links/bare-address'),
  page('a data file that is not there', '[茶价](01-tea/prices.csv)。', '6:1 links/missing-target'),
  page('a data file outside the folder', '[茶价](../../prices.csv)。', '6:1 links/form'),
  page('a program', '[茶](tea.exe)。', '6:1 links/form'),
];
