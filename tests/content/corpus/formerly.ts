import type { BadInput } from './bad-input.ts';
import { file } from './bad-input.ts';

const BODY = '## 看\n\n看色。\n\n## 闻\n\n闻香。\n\n## 尝\n\n尝味。\n';
const PATH = 'zh/01-tea/03-tasting.mdx';
const page = (lines: string) => `---\ntitle: 茶\nsummary: 茶。\n${lines}\n---\n\n${BODY}`;
const term = (lines: string) =>
  `---\ntitle: 茶\nkind: product\nsummary: 一种饮料。\nnames: [乌龙茶]\nenglish: tea\n${lines}\n---\n`;
const section = (name: string, address: string, ...findings: string[]) =>
  file(name, PATH, page(`formerly:\n  - tea/savouring\n  - ${address}`), ...findings);

/** WrittenRedirect addresses that cannot lead to the page that claims them. */
export const formerly: readonly BadInput[] = [
  section('a former address as a path on the host', '/tea/drying/', '6:5 formerly/form'),
  section('a former address with its host', 'https://tea.example/tea/drying/', '6:5 formerly/form'),
  section('a former address with a fragment', '"tea/drying#p2"', '6:5 formerly/form'),
  section('a former file instead of an address', '03-drying.mdx', '6:5 formerly/form'),
  section('a former address in capitals', 'tea/Drying', '6:5 formerly/form'),
  section('a former address in Chinese', 'tea/晒青', '6:5 formerly/form'),
  section('a former address of three parts', 'tea/drying/now', '6:5 formerly/form'),
  section('a former address that climbs out', '../drying', '6:5 formerly/form'),
  section('a former address that is markup', "'\"><script>'", '6:5 formerly/form'),
  section('the address of a site’s page', 'about', '6:5 formerly/reserved'),
  section('an address below a site’s page', 'search/words', '6:5 formerly/reserved'),
  section('the address of the page for what is not there', '"404"', '6:5 formerly/reserved'),
  section('the address of all terms', 'terms', '6:5 formerly/reserved'),
  section('the page’s own address', 'tea/tasting', '6:5 formerly/live'),
  section('the address of another section', 'tea/picking', '6:5 formerly/live'),
  section('the address of its chapter', 'tea', '6:5 formerly/live'),
  section('a former address twice', 'tea/savouring', '6:5 formerly/shared'),
  file('a former address that is no list', PATH, page('formerly: tea/drying'), '4:1 front-matter/schema'),
  file('a former address that is a number', PATH, page('formerly: [2024]'), '4:12 front-matter/schema'),
  file('former addresses in a line', PATH, page('formerly: [tea/drying, tea/picking]'), '4:24 formerly/live'),
  file(
    'a former address of the page about the edition',
    'zh/about.mdx',
    '---\ntitle: 茶\nsummary: 茶。\nformerly: [imprint]\n---\n',
    '4:1 front-matter/schema',
  ),
  [
    'a former address of a section and a term',
    { [PATH]: page('formerly: [terms/wulong]'), 'zh/terms/oolong.mdx': term('formerly: [terms/wulong]') },
    [`${PATH}:4:12 error formerly/shared`, 'zh/terms/oolong.mdx:7:12 error formerly/shared'],
  ],
];
