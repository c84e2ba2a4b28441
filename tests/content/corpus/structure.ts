import type { BadInput } from './bad-input.ts';
import { claim, file, page, point, section } from './bad-input.ts';

const BODY = '## 看\n\n看色。\n\n## 闻\n\n闻香。\n\n## 尝\n\n尝味。\n';
const head = (lines: string) => `---\n${lines}\n---\n\n${BODY}`;
const PATH = 'zh/01-tea/03-tasting.mdx';
const BITTER = 'bitter: { title: 茶苦, theme: taste, statement: 泡久的茶发苦。 }';
const RINSE = 'rinse: { title: 先洗茶, kind: proposed, answers: { bitter: report } }';
const PROBLEM = '泡久了，<Problem id="bitter">茶苦</Problem>。';
const MEASURE = '要<Measure id="rinse">先洗一遍</Measure>。';
const BOTH = `${PROBLEM}${MEASURE}`;
const unanswered = BITTER.replace(' }', ', unanswered: true }');
const TERM = '---\ntitle: 茶\nkind: product\nsummary: 一种饮料。\nnames: [乌龙茶]\nenglish: tea\n---\n';

/** A section of a publication whose sections have three points each. */
const counted = (name: string, text: string, finding: string): BadInput => [
  name,
  { 'zh/report.yaml': 'title: 茶\npoints: 3\n', [PATH]: text },
  [`${PATH}:${finding.replace(' ', ' error ')}`],
];

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
    '5:5 front-matter/schema',
  ),
  file(
    'related to nothing',
    PATH,
    head('title: 茶\nsummary: 茶。\nrelated:\n  - to: tea/nowhere\n    why: 茶。'),
    '5:5 related/missing-target',
  ),
  file(
    'related to itself',
    PATH,
    head('title: 茶\nsummary: 茶。\nrelated:\n  - to: tea/tasting\n    why: 茶。'),
    '5:5 related/missing-target',
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
  file(
    'a name that is too long',
    `zh/01-tea/03-${'a'.repeat(200)}.mdx`,
    head('title: 茶\nsummary: 茶。'),
    '1:1 files/name',
  ),
  file(
    'a chapter of a name that is too long',
    `zh/02-${'a'.repeat(200)}/index.mdx`,
    '---\ntitle: 茶\nsummary: 茶。\n---\n',
    '1:1 files/name',
  ),
  file(
    'a chapter named like the folder of link previews',
    'zh/02-previews/index.mdx',
    '---\ntitle: 茶\nsummary: 茶。\n---\n',
    '1:1 files/reserved',
  ),
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
  counted(
    'two points of three',
    head('title: 茶\nsummary: 茶。').replace(/## 尝[\s\S]*/, ''),
    '1:1 points/count',
  ),
  counted(
    'four points of three',
    `${head('title: 茶\nsummary: 茶。')}\n## 咽\n\n咽下。\n`,
    '18:1 points/count',
  ),
  section('a point without text', '## 看\n\n## 闻\n\n闻香。\n\n## 尝\n\n尝味。\n', '6:1 points/empty'),
  section(
    'a point with a note only',
    '## 看\n\n<Note>\n看。\n</Note>\n\n## 闻\n\n闻香。\n\n## 尝\n\n尝味。\n',
    '6:1 points/empty',
  ),
  page('a heading of level 1', '# 茶\n\n茶。', '6:1 headings/level'),
  page('a level left out', '## 茶\n\n#### 水\n\n水。', '8:1 headings/level'),
  page('the same heading twice', '## 茶\n\n茶。\n\n## 茶\n\n茶。', '10:1 headings/duplicate'),
  page('a heading with a stop', '## 喝茶。\n\n茶。', '6:6 headings/ending'),
  page('a heading with a colon', '## 喝茶：\n\n茶。', '6:6 headings/ending'),
  point('an element that is not closed', '<Note>\n茶。', '12:1 syntax/mdx'),
  point('a brace that is not closed', '茶{水。', '12:5 syntax/mdx'),
  point('a less-than sign', '水温<80度。', '12:4 syntax/mdx'),
  claim('a problem without a measure', { problems: [BITTER] }, PROBLEM, '5:3 claims/unanswered'),
  claim('a measure for no problem', { measures: [RINSE] }, MEASURE, '5:51 claims/unknown-problem'),
  claim(
    'a measure for a problem of no section',
    { measures: [RINSE.replace('bitter', 'tea/drying#bitter')] },
    MEASURE,
    '5:51 claims/unknown-problem',
  ),
  claim(
    'a problem marked unanswered that is answered',
    { problems: [unanswered], measures: [RINSE] },
    BOTH,
    '5:58 claims/answered',
  ),
  claim(
    'an id in capitals',
    { problems: [unanswered.replace('bitter', 'Bitter')] },
    PROBLEM.replace('bitter', 'Bitter'),
    '5:3 claims/id',
    '14:5 claims/id',
  ),
  claim(
    'an id that the page uses',
    { problems: [unanswered.replace('bitter', 'p2')] },
    PROBLEM.replace('bitter', 'p2'),
    '5:3 claims/id',
    '14:5 claims/id',
  ),
  claim(
    'an id that a part of the page has',
    { problems: [unanswered.replace('bitter', 'linked-from')] },
    PROBLEM.replace('bitter', 'linked-from'),
    '5:3 claims/id',
    '14:5 claims/id',
  ),
  claim('an id marked twice', { problems: [unanswered] }, `${PROBLEM}${PROBLEM}`, '14:43 claims/id'),
  claim(
    'an id of a problem and a measure',
    { problems: [BITTER], measures: [RINSE, 'bitter: { title: 苦, kind: reported }'] },
    BOTH,
    '8:3 claims/id',
    '8:3 claims/no-mark',
  ),
  claim(
    'no title on a claim',
    { problems: [unanswered.replace('title: 茶苦, ', '')] },
    PROBLEM,
    '5:3 front-matter/schema',
  ),
  claim(
    'a measure whose kind is none',
    { problems: [BITTER], measures: [RINSE.replace('proposed', 'wanted')] },
    BOTH,
    '7:24 front-matter/schema',
  ),
  claim(
    'a tie that nobody states',
    { problems: [BITTER], measures: [RINSE.replace('report ', 'maybe ')] },
    BOTH,
    '7:51 front-matter/schema',
  ),
  [
    'a theme that is none',
    {
      'zh/report.yaml': 'title: 茶\nthemes: { scent: 香 }\n',
      [PATH]: head(`title: 茶\nsummary: 茶。\nproblems:\n  ${unanswered}`).replace('闻香。', PROBLEM),
    },
    [`${PATH}:5:24 error claims/theme`],
  ],
  point('a mark without its entry', PROBLEM, '12:5 claims/no-entry'),
  claim(
    'a problem marked as a measure',
    { problems: [unanswered] },
    PROBLEM.replaceAll('Problem', 'Measure'),
    '5:3 claims/no-mark',
    '14:5 claims/no-entry',
  ),
  claim('an entry without its mark', { problems: [unanswered] }, '茶苦。', '5:3 claims/no-mark'),
  claim(
    'an entry named like what every object has',
    { problems: [unanswered] },
    `${PROBLEM}<Problem id="constructor">苦</Problem>`,
    '14:39 claims/no-entry',
  ),
  claim(
    'a mark around a paragraph',
    { problems: [unanswered] },
    '<Problem id="bitter">\n茶苦。\n</Problem>',
    '14:1 claims/place',
  ),
  claim(
    'a mark around nothing',
    { problems: [unanswered] },
    '苦<Problem id="bitter"></Problem>。',
    '14:2 claims/place',
  ),
  claim(
    'a mark within a mark',
    { problems: [BITTER], measures: [RINSE] },
    '<Problem id="bitter">苦，<Measure id="rinse">洗</Measure></Problem>。',
    '16:24 claims/place',
  ),
  claim(
    'a mark within a link',
    { problems: [unanswered] },
    '[<Problem id="bitter">苦</Problem>](01-picking.mdx)。',
    '14:2 claims/place',
  ),
  claim('a mark above the points', { problems: [unanswered] }, '看。', '5:3 claims/no-mark'),
  page('a mark outside the sections', PROBLEM, '6:5 claims/place'),
  file('a term of an unknown kind', 'zh/terms/tea.mdx', TERM.replace('product', 'drink'), '3:1 terms/kind'),
  file(
    'a law with a date that is none',
    'zh/terms/tea.mdx',
    TERM.replace('english: tea', "english: tea\nlaw:\n  adopted: '2021-13-01'"),
    '8:3 front-matter/schema',
  ),
  file(
    'a law with an unsafe link',
    'zh/terms/tea.mdx',
    TERM.replace('english: tea', 'english: tea\nlaw:\n  link: javascript:alert(1)'),
    '8:3 front-matter/schema',
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
    'a term without a link below a line break and an escape',
    {
      'zh/terms/tea.mdx': TERM,
      [PATH]: head('title: 茶\nsummary: 茶。').replace('看色', '看色，\n\\*闻&amp;乌龙茶'),
    },
    [`${PATH}:9:9 warning terms/unlinked`],
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
    'a translation in which somebody else ties',
    {
      'en/01-tea/01-picking.mdx': head('title: Tea\nsummary: Tea.'),
      'en/01-tea/02-brewing.mdx': head('title: Tea\nsummary: Tea.'),
      'en/01-tea/index.mdx': '---\ntitle: Tea\nsummary: Tea.\n---\n',
      [PATH]: head(`title: 茶\nsummary: 茶。\nproblems:\n  ${BITTER}\nmeasures:\n  ${RINSE}`).replace(
        '闻香。',
        BOTH,
      ),
      [PATH.replace('zh', 'en')]: head(
        `title: Tea\nsummary: Tea.\nproblems:\n  ${BITTER}\nmeasures:\n  ${RINSE.replace('report', 'edition')}`,
      ).replace('闻香。', BOTH),
    },
    [`${PATH.replace('zh', 'en')}:1:1 error translations/out-of-step`],
  ],
  [
    'a translation that lacks a problem',
    {
      'en/01-tea/01-picking.mdx': head('title: Tea\nsummary: Tea.'),
      'en/01-tea/02-brewing.mdx': head('title: Tea\nsummary: Tea.'),
      'en/01-tea/index.mdx': '---\ntitle: Tea\nsummary: Tea.\n---\n',
      [PATH]: head(`title: 茶\nsummary: 茶。\nproblems:\n  ${unanswered}`).replace('闻香。', PROBLEM),
      [PATH.replace('zh', 'en')]: head('title: Tea\nsummary: Tea.'),
    },
    [`${PATH.replace('zh', 'en')}:1:1 error translations/out-of-step`],
  ],
];
