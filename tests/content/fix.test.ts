import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fixContent } from '../../scripts/check/fix-content.ts';
import { loadEditions } from '../../src/load-editions.ts';
import { type Files, makeWorkFolder, writeExample } from './example-report.ts';

const { folder: work, remove } = makeWorkFolder('fix');
afterAll(remove);

async function mend(files: Files) {
  const contentDir = writeExample(work, files);
  const check = async () => (await loadEditions(contentDir)).findings;
  const left = (await fixContent(contentDir, check)).map(({ rule }) => rule);
  return { contentDir, left, read: (file: string) => readFileSync(path.join(contentDir, file), 'utf8') };
}

const PAGE = (body: string, title = '喝茶') => `---\ntitle: ${title}\nsummary: 怎样喝茶。\n---\n\n${body}\n`;

test.each([
  ['绿茶 80 度,红茶100度.', '绿茶80度，红茶100度。'],
  ['喝 **Oolong** 茶', '喝**Oolong**茶'],
  ['叫"好茶"(Oolong)。', '叫“好茶”（Oolong）。'],
  ["叫'好茶'。", '叫‘好茶’。'],
  ['喝茶。。再喝,,水。', '喝茶。再喝，水。'],
  ['喝** 好茶 **。', '喝**好茶**。'],
  ['喝__好__茶。', '喝**好**茶。'],
  ['　　泡３次...', '泡3次……'],
  ['茶⟨U+200B⟩水', '茶水'],
  ['## 喝茶。\n\n茶。', '## 喝茶\n\n茶。'],
  ['## **喝茶：**\n\n茶。', '## **喝茶**\n\n茶。'],
  ['<!-- 待补\n\n- 茶 -->\n\n喝茶<!-- 或水 -->。', '{/* 待补\n\n- 茶 */}\n\n喝茶{/* 或水 */}。'],
  ['绿茶<br>红茶<br/>\n\n<br>\n\n`<br>`', '绿茶<br />红茶<br/>\n\n<br />\n\n`<br>`'],
  ['见<https://tea.example/a?b=1>。', '见[https://tea.example/a?b=1](https://tea.example/a?b=1)。'],
  ['<https://tea.example/>', '[https://tea.example/](https://tea.example/)'],
  ['问<tea@tea.example>。', '问[tea@tea.example](mailto:tea@tea.example)。'],
  ['[茶](https://tea.example/?utm_source=x&id=1#a)', '[茶](https://tea.example/?id=1#a)'],
  ['- 【x】采茶\n- ［ ］制茶', '- [x] 采茶\n- [ ] 制茶'],
  ['> 绿茶\n> 要 80 度', '> 绿茶\n> 要80度'],
  ['⟨U+2F64⟩⟨U+2F3E⟩喝⟨U+2F00⟩杯，⟨U+2ED3⟩壶，⟨U+F90A⟩骏眉', '用户喝一杯，长壶，金骏眉'],
])('%s becomes %s', async (body, mended) => {
  const { left, read } = await mend({ 'zh/about.mdx': PAGE(body) });
  expect(read('zh/about.mdx')).toBe(PAGE(mended));
  expect(left).toEqual([]);
});

test('a row of quotation marks, which takes a round a pair, is mended in one run', async () => {
  const { read } = await mend({ 'zh/about.mdx': PAGE('茶"u""0""2""2""2""2""2""2""2""2"') });
  const once = read('zh/about.mdx');
  expect(once).not.toContain('"2"');
  expect((await mend({ 'zh/about.mdx': once })).read('zh/about.mdx')).toBe(once);
});

test('front matter and titles of claims are mended too', async () => {
  const { left, read } = await mend({ 'zh/about.mdx': PAGE('茶。', "'泡 3 次'") });
  expect(read('zh/about.mdx')).toBe(PAGE('茶。', "'泡3次'"));
  expect(left).toEqual([]);
});

test('pictures in HTML become pictures in Markdown, in tables too', async () => {
  const { left, read } = await mend({
    'zh/about.mdx': PAGE(
      '| 茶壶 |\n| --- |\n| <img src="images/pot.png" width="700" alt="一把茶壶"> |\n\n<img alt="茶壶" src="images/pot.png">',
    ),
    'zh/images/pot.png': '⟨png⟩',
  });
  expect(read('zh/about.mdx')).toBe(
    PAGE('| 茶壶 |\n| --- |\n| ![一把茶壶](images/pot.png) |\n\n![茶壶](images/pot.png)'),
  );
  expect(left).toEqual([]);
});

test('line ends and a byte order mark go together with the rest', async () => {
  const { left, read } = await mend({
    'zh/about.mdx': `⟨U+FEFF⟩${PAGE('绿茶 80度').replaceAll('\n', '⟨U+000D⟩\n')}`,
  });
  expect(read('zh/about.mdx')).toBe(PAGE('绿茶80度'));
  expect(left).toEqual([]);
});

test('however many byte order marks a file begins with, they go', async () => {
  const { left, read } = await mend({
    'zh/about.mdx': `${'⟨U+FEFF⟩'.repeat(12)}${PAGE('茶。')}`,
    'zh/report.yaml': `${'⟨U+FEFF⟩'.repeat(12)}title: 茶\n`,
  });
  expect([read('zh/about.mdx'), read('zh/report.yaml')]).toEqual([PAGE('茶。'), 'title: 茶\n']);
  expect(left).toEqual([]);
});

test.each([
  [`${'•'.repeat(12)} 茶`, '- 茶'],
  [`${'⟨U+E000⟩'.repeat(12)}茶`, '- 茶'],
  [`${'＞'.repeat(3)}茶`, '> > > 茶'],
])(
  'signs that are typed again and again at the start of a line are mended at once: %s',
  async (body, mended) => {
    const { read } = await mend({ 'zh/about.mdx': PAGE(body) });
    expect(read('zh/about.mdx')).toBe(PAGE(mended));
  },
);

test('what only a person can mend is reported; the rest of the file is mended', async () => {
  const { left, read } = await mend({ 'zh/about.mdx': PAGE('喝，。[茶](nowhere.mdx)80 度') });
  expect(read('zh/about.mdx')).toBe(PAGE('喝，。[茶](nowhere.mdx)80度'));
  expect(left.sort()).toEqual(['links/missing-target', 'typography/doubled-punctuation']);
});

test.each([
  ['code', '`绿茶 80 度`'],
  ['an escape', '绿茶\\,红茶'],
  ['an English sentence', '<Note>\nGreen tea, black tea (both) "steep" in 80 degrees.\n</Note>'],
  [
    'numbers, names and units',
    '2024年1.5元，GB/T 7714—2025，v2.0版，3:1的比，f(x)函数，AT&T公司，iOS 18系统。',
  ],
  ['English in Chinese', '书名是Tea, Water and Fire，作者姓O’Neil。'],
  ['an apostrophe', "见Lloyd's的规定。"],
  ['an address', '见<br />[站点](https://tea.example/a,b?c=d;e)，写信到a.b@tea.example。'],
  ['ellipsis, dash and ？！', '茶……好茶——真的？！是的。'],
  ['an emoji of several parts', '一家人👨‍👩‍👧喝茶。'],
  ['a product of numbers', '3 * 4 = 12'],
  ['a name with underscores', '变量a__b不变'],
  ['bold beside digits', '第**3**泡，80*度*'],
  ['a list that goes on', '3. 再泡\n4. 又泡'],
  ['a character of its own among compatibility ideographs', '﨑'],
  ['an archived address', '[茶](https://web.archive.org/web/2020/https://tea.example/?utm_source=x)'],
  ['another archived address', '[茶](https://archive.ph/2020/https://tea.example/?gclid=x)'],
  ['an address before a stop', '见https://tea.example/a。'],
  ['code with many braces', `\`\`\`json\n${'{"a": {}}\n'.repeat(300)}\`\`\``],
  ['numbers with a tilde', '3~5杯，7~9杯'],
])('%s is left alone', async (_, body) => {
  const { left, read } = await mend({ 'zh/about.mdx': PAGE(body) });
  expect(left).toEqual([]);
  expect(read('zh/about.mdx')).toBe(PAGE(body));
});

test('no file outside the folder is written, and none that is not UTF-8', async () => {
  const outside = path.join(work, 'outside.mdx');
  writeFileSync(outside, PAGE('绿茶 80度'));
  const contentDir = writeExample(work, { 'zh/home.mdx': PAGE('绿茶 80度⟨byte FF⟩') });
  symlinkSync(outside, path.join(contentDir, 'zh/about.mdx'));
  const before = readFileSync(path.join(contentDir, 'zh/home.mdx'));
  const finding = { line: 1, column: 1, level: 'error', rule: 'x', message: { zh: '', en: '' } } as const;
  const fix = { start: PAGE('绿茶').length - 1, end: PAGE('绿茶').length, text: '' }; // the space
  const claimed = ['zh/about.mdx', '../outside.mdx', 'zh/home.mdx'].map((file) => ({
    ...finding,
    path: file,
    fix,
  }));
  await fixContent(contentDir, async () => claimed);
  expect(readFileSync(outside, 'utf8')).toBe(PAGE('绿茶 80度'));
  expect(readFileSync(path.join(contentDir, 'zh/home.mdx'))).toEqual(before);
});

test('nothing is mended in a text that two sides disagree about', async () => {
  const body = '<<<<<<< ours\n绿茶 80度\n=======\n红茶 90度\n>>>>>>> theirs\n\n白茶 70度';
  const { left, read } = await mend({ 'zh/about.mdx': PAGE(body) });
  expect(left).toContain('files/conflict');
  expect(read('zh/about.mdx')).toBe(PAGE(body));
});

test('a mended file keeps its mode', async () => {
  const { contentDir } = await mend({ 'zh/about.mdx': PAGE('绿茶 80度') });
  expect(statSync(path.join(contentDir, 'zh/about.mdx')).mode & 0o777).toBe(
    statSync(path.join(contentDir, 'zh/01-tea/index.mdx')).mode & 0o777,
  );
});

test.each([
  '!<https://tea.example/>',
  '<tea:green>',
  '<https://tea.example/[a>',
  '<https://tea.example/(a>',
  '<https://tea.example/{a}>',
  '<https://tea.example/_a_>',
  '<https://tea.example/*a*>',
])('%s is told and left to a person, since what would stand there is another', async (body) => {
  const { left, read } = await mend({ 'zh/about.mdx': PAGE(`a${body}`) });
  expect(read('zh/about.mdx')).toBe(PAGE(`a${body}`));
  expect(left).toContain('syntax/mdx');
});

test.each<readonly [string, string]>([
  ...[',', ';', ':', '?', '!', '.'].flatMap((mark) =>
    [' ', '\u00a0'].map((space) => [`喝茶${`${mark}${space}`.repeat(12)}`, '喝茶'] as const),
  ),
  ...[',', '?'].flatMap((mark) =>
    ['"', "'"].map((quote) => [`喝茶${`${mark}${quote}`.repeat(12)}`, '喝茶'] as const),
  ),
  [`喝茶${'()'.repeat(12)}`, `喝茶${'（）'.repeat(12)}`],
  [`${'()'.repeat(12)}喝茶`, `${'（）'.repeat(12)}喝茶`],
  [`${'('.repeat(12)}喝茶${')'.repeat(12)}`, `${'（'.repeat(12)}喝茶${'）'.repeat(12)}`],
  [`喝茶${'('.repeat(12)}a${')'.repeat(12)}`, `喝茶${'（'.repeat(12)}a${'）'.repeat(12)}`],
])('%s is mended at once, however often it goes on', async (body, start) => {
  const { contentDir, read } = await mend({ 'zh/about.mdx': PAGE(body) });
  const once = read('zh/about.mdx');
  const [, mended] = once.split('---\n\n');
  expect(mended).toContain(start);
  expect(mended).not.toMatch(/[,;:?!."'()]/);
  await fixContent(contentDir, async () => (await loadEditions(contentDir)).findings);
  expect(read('zh/about.mdx')).toBe(once);
});
