import type { BadInput } from './bad-input.ts';
import { file, page, point, section } from './bad-input.ts';

const BODY = '## 看\n\n看色。\n\n## 闻\n\n闻香。\n\n## 尝\n\n尝味。\n';
const head = (lines: string) => `---\n${lines}\n---\n\n${BODY}`;
const PATH = 'zh/01-tea/03-tasting.mdx';
const PROBLEM = '<Problem id="bitter" title="茶苦" theme="用户">\n茶苦。\n</Problem>';
const MEASURE = '<Measure id="rinse" title="先洗茶" answers="tea/tasting#bitter">\n先洗一遍。\n</Measure>';
const TERM = '---\ntitle: 茶\nkind: product\nsummary: 一种饮料。\nnames: [乌龙茶]\nenglish: tea\n---\n';

/** Front matter, file names, points, headings, claims, terms, translations. */
export const structure: readonly BadInput[] = [
  file('no front matter', PATH, BODY, '1:1 front-matter/missing'),
  file(
    'front matter without an end',
    'zh/about.mdx',
    '---\ntitle: 茶\nsummary: 茶。\n',
    '1:1 front-matter/missing',
  ),
  file('text before the front matter', 'zh/about.mdx', '\n---\ntitle: 茶\n---\n', '1:1 front-matter/missing'),
  file('no title', PATH, head('summary: 茶。'), '1:1 front-matter/schema'),
  file('no summary', PATH, head('title: 茶'), '1:1 front-matter/schema'),
  file('an empty title', PATH, head('title: ""\nsummary: 茶。'), '2:1 front-matter/schema'),
  file('a title of two lines', PATH, head('title: "茶\\n水"\nsummary: 茶。'), '2:1 front-matter/schema'),
  file('a title that is a number', PATH, head('title: 2024\nsummary: 茶。'), '2:1 front-matter/schema'),
  file('a title that is a list', PATH, head('title: [茶]\nsummary: 茶。'), '2:1 front-matter/schema'),
  file('an unknown key', PATH, head('title: 茶\nsummary: 茶。\nauthor: 陆羽'), '4:1 front-matter/schema'),
  file('a key twice', PATH, head('title: 茶\nsummary: 茶。\ntitle: 水'), '4:1 front-matter/syntax'),
  file('a colon in a value', PATH, head('title: 茶: 水: 火\nsummary: 茶。'), '2:8 front-matter/syntax'),
  file(
    'a tab as indentation',
    PATH,
    head('title: 茶\nsummary: 茶。\nrelated:\n\t- to: tea/picking'),
    '5:1 front-matter/syntax',
  ),
  file('front matter that is a list', PATH, head('- 茶'), '1:1 front-matter/schema'),
  file(
    'related without a reason',
    PATH,
    head('title: 茶\nsummary: 茶。\nrelated:\n  - to: tea/picking'),
    '4:1 front-matter/schema',
  ),
  file(
    'related to nothing',
    PATH,
    head('title: 茶\nsummary: 茶。\nrelated:\n  - to: tea/nowhere\n    why: 茶。'),
    '4:1 related/missing-target',
  ),
  file(
    'related to itself',
    PATH,
    head('title: 茶\nsummary: 茶。\nrelated:\n  - to: tea/tasting\n    why: 茶。'),
    '4:1 related/missing-target',
  ),
  file(
    'a capital in a file name',
    'zh/01-tea/03-Tasting.mdx',
    head('title: 茶\nsummary: 茶。'),
    '1:1 files/name',
  ),
  file(
    'a file name without a number',
    'zh/01-tea/tasting.mdx',
    head('title: 茶\nsummary: 茶。'),
    '1:1 files/name',
  ),
  file('a Chinese file name', 'zh/01-tea/03-品茶.mdx', head('title: 茶\nsummary: 茶。'), '1:1 files/name'),
  file('a file beside the languages', 'notes.mdx', head('title: 茶\nsummary: 茶。'), '1:1 files/name'),
  file(
    'a chapter named like a page of the site',
    'zh/02-search/index.mdx',
    '---\ntitle: 找\nsummary: 找茶。\n---\n',
    '1:1 files/reserved',
  ),
  file(
    'a chapter without its page',
    'zh/02-water/01-spring.mdx',
    head('title: 泉\nsummary: 泉水。'),
    '1:1 files/no-chapter',
  ),
  [
    'a number used twice',
    { 'zh/01-tea/02-again.mdx': head('title: 茶\nsummary: 茶。') },
    ['zh/01-tea/02-brewing.mdx:1:1 error files/duplicate'],
  ],
  file(
    'a name used twice',
    'zh/01-tea/03-picking.mdx',
    head('title: 茶\nsummary: 茶。'),
    '1:1 files/duplicate',
  ),
  section('two points', '## 看\n\n看色。\n\n## 闻\n\n闻香。\n', '1:1 points/count'),
  section('four points', `${BODY}\n## 咽\n\n咽下。\n`, '18:1 points/count'),
  section('a point without text', '## 看\n\n## 闻\n\n闻香。\n\n## 尝\n\n尝味。\n', '6:1 points/empty'),
  section(
    'a point with a note only',
    '## 看\n\n<Note>\n看。\n</Note>\n\n## 闻\n\n闻香。\n\n## 尝\n\n尝味。\n',
    '6:1 points/empty',
  ),
  section('text above the points', `品茶。\n\n${BODY}`, '6:1 points/stray'),
  page('a heading of level 1', '# 茶\n\n茶。', '6:1 headings/level'),
  page('a level left out', '## 茶\n\n#### 水\n\n水。', '8:1 headings/level'),
  page('the same heading twice', '## 茶\n\n茶。\n\n## 茶\n\n茶。', '10:1 headings/duplicate'),
  page('a heading with a stop', '## 喝茶。\n\n茶。', '6:6 headings/ending'),
  page('a heading with a colon', '## 喝茶：\n\n茶。', '6:6 headings/ending'),
  point('an element that is not closed', '<Note>\n茶。', '12:1 syntax/mdx'),
  point('a brace that is not closed', '茶{水。', '12:5 syntax/mdx'),
  point('a less-than sign', '水温<80度。', '12:4 syntax/mdx'),
  point('a problem without a measure', PROBLEM, '12:1 claims/unanswered'),
  point('a measure for no problem', MEASURE, '12:1 claims/unknown-problem'),
  point(
    'a problem marked unanswered that is answered',
    `${PROBLEM.replace('theme', 'unanswered theme')}\n\n${MEASURE}`,
    '12:1 claims/answered',
  ),
  point('an id in capitals', PROBLEM.replace('"bitter"', '"Bitter" unanswered'), '12:1 claims/id'),
  point('an id that the page uses', PROBLEM.replace('"bitter"', '"p2" unanswered'), '12:1 claims/id'),
  point('an id twice', `${PROBLEM}\n\n${PROBLEM}\n\n${MEASURE}`, '16:1 claims/id'),
  point('no title on a claim', `${PROBLEM.replace('title="茶苦" ', '')}\n\n${MEASURE}`, '12:1 claims/title'),
  point('a theme that is none', `${PROBLEM.replace('用户', '天气')}\n\n${MEASURE}`, '12:1 claims/theme'),
  point(
    'a claim inside a sentence',
    '甲<Problem id="x" title="题" theme="用户">乙</Problem>',
    '12:2 claims/place',
  ),
  point(
    'a claim inside a list',
    '- 茶\n\n  <Measure id="x" title="题">\n  乙\n  </Measure>',
    '14:3 claims/place',
  ),
  file(
    'a term of an unknown kind',
    'zh/terms/tea.mdx',
    TERM.replace('product', 'drink'),
    '3:1 front-matter/schema',
  ),
  file(
    'a law with a date that is none',
    'zh/terms/tea.mdx',
    TERM.replace('english: tea', "english: tea\nlaw:\n  adopted: '2021-13-01'"),
    '7:1 front-matter/schema',
  ),
  file(
    'a law with an unsafe link',
    'zh/terms/tea.mdx',
    TERM.replace('english: tea', 'english: tea\nlaw:\n  link: javascript:alert(1)'),
    '7:1 front-matter/schema',
  ),
  [
    'a name of two terms',
    { 'zh/terms/tea.mdx': TERM, 'zh/terms/leaf.mdx': TERM },
    ['zh/terms/leaf.mdx:1:1 error terms/shared-name', 'zh/terms/tea.mdx:1:1 error terms/shared-name'],
  ],
  [
    'a term without a link',
    { 'zh/terms/tea.mdx': TERM, [PATH]: head('title: 茶\nsummary: 茶。').replace('看色', '看乌龙茶') },
    [`${PATH}:8:2 warning terms/unlinked`],
  ],
  [
    'a translation without an original',
    { 'en/terms/tea.mdx': TERM.replace('乌龙茶', 'oolong') },
    [
      'en/terms/tea.mdx:1:1 error translations/no-original',
      'zh/01-tea/01-picking.mdx:1:1 warning translations/missing',
      'zh/01-tea/02-brewing.mdx:1:1 warning translations/missing',
      'zh/01-tea/index.mdx:1:1 warning translations/missing',
    ],
  ],
  [
    'a translation that lacks a problem',
    {
      'en/01-tea/01-picking.mdx': head('title: Tea\nsummary: Tea.'),
      'en/01-tea/02-brewing.mdx': head('title: Tea\nsummary: Tea.'),
      'en/01-tea/index.mdx': '---\ntitle: Tea\nsummary: Tea.\n---\n',
      [PATH]: head('title: 茶\nsummary: 茶。').replace(
        '闻香。',
        PROBLEM.replace('theme', 'unanswered theme'),
      ),
      [PATH.replace('zh', 'en')]: head('title: Tea\nsummary: Tea.'),
    },
    [`${PATH.replace('zh', 'en')}:1:1 error translations/out-of-step`],
  ],
];
