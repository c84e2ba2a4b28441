import { expect, test } from 'vitest';
import { MARKER, MAX_COMMENT, renderComment } from '../../../../scripts/pull-request/render-comment.ts';
import {
  type Change,
  type PullRequestReport,
  pullRequestReport,
} from '../../../../scripts/pull-request/report-schema.ts';
import { ATTACKS } from '../../../hostile-report.ts';

const none = { total: 0, items: [] };
const report = (parts: Partial<PullRequestReport>): PullRequestReport => ({
  version: 1,
  pages: none,
  findings: none,
  links: none,
  ties: none,
  ...parts,
});
const changesOf = (items: Change[]) => ({ total: items.length, items });
const page = (text: string) => ({
  path: 'zh/01-tea/01-picking.mdx',
  change: 'changed' as const,
  title: text,
  changes: changesOf([{ kind: 'text', where: text, runs: [{ kind: 'added', text }] }]),
});
const context = {
  pullRequestUrl: 'https://github.com/o/r/pull/7',
  runUrl: 'https://github.com/o/r/actions/runs/1',
};

/** What GitHub would still read in a comment: all that is outside of `<code>`. */
const outsideCode = (markdown: string) => markdown.replace(/<code>.*?<\/code>/gs, '');

test.each<[string, string]>([
  ['a mention', '@octocat'],
  ['a tag', '<img src=x onerror=alert(1)>'],
  ['the end of code', '</code></p> @all'],
  ['a link', '[here](https://evil.example)'],
  ['an address', 'https://evil.example'],
  ['a reference', '#12'],
  ['backticks', '``` `'],
  ['a heading after a blank line', '\n\n# Title\n\n'],
  ['a comment', '<!-- content-check -->'],
  ...ATTACKS.map((attack): [string, string] => [attack, attack]),
])('%s in a text stays text', (_, text) => {
  const markdown = renderComment(
    report({
      pages: { total: 1, items: [page(text)] },
      links: { total: 1, items: [{ path: text, url: text }] },
      ties: { total: 1, items: [{ change: 'added', problem: { id: text, title: text } }] },
      findings: {
        total: 1,
        items: [
          { path: text, line: 1, column: 1, level: 'error', rule: text, message: { zh: text, en: text } },
        ],
      },
    }),
  );
  const plain = renderComment(
    report({
      pages: { total: 1, items: [page('x')] },
      links: { total: 1, items: [{ path: 'x', url: 'x' }] },
      ties: { total: 1, items: [{ change: 'added', problem: { id: 'x', title: 'x' } }] },
      findings: {
        total: 1,
        items: [{ path: 'x', line: 1, column: 1, level: 'error', rule: 'x', message: { zh: 'x', en: 'x' } }],
      },
    }),
  );
  expect(outsideCode(markdown)).toBe(outsideCode(plain));
  const quoted = [...markdown.matchAll(/<code>(.*?)<\/code>/gs)].map(([, inside]) => inside ?? '').join('');
  expect(quoted.replace(/<\/?(?:del|ins|b|br)>|&#\d+;/g, '')).not.toMatch(/[!-/:-@[-`{-~\n]/);
});

test('what would be invisible, or turn the text around, is named', () => {
  const markdown = renderComment(report({ pages: { total: 1, items: [page('茶\u202e水\u200b')] } }));
  expect(markdown).toContain('茶〔U+202E〕水〔U+200B〕');
});

test('the verdict counts errors, not warnings', () => {
  const finding = (level: 'error' | 'warning') => ({
    path: 'a',
    line: 1,
    column: 1,
    level,
    rule: 'r',
    message: { zh: 'z', en: 'e' },
  });
  expect(renderComment(report({}))).toContain('没有错误');
  expect(renderComment(report({ findings: { total: 1, items: [finding('warning')] } }))).toContain(
    '没有错误',
  );
  expect(
    renderComment(report({ findings: { total: 2, items: [finding('error'), finding('warning')] } })),
  ).toContain('有 1 处要改');
});

test.each([
  ['zh', ['zh/01-tea/01-picking.mdx'], true, false],
  ['en', ['en/01-tea/01-picking.mdx'], false, true],
  ['both', ['en/01-tea/01-picking.mdx', 'zh/01-tea/01-picking.mdx'], true, true],
])('it speaks the language of the pages changed: %s', (_, paths, chinese, english) => {
  const ends = {
    problem: { id: '1', title: '1' },
    measure: { id: '2', title: '2', kind: 'proposed' as const },
  };
  const ties = [
    { change: 'added' as const, ...ends, basis: 'report' as const },
    { change: 'touched' as const, ...ends, basis: 'edition' as const },
  ];
  const message = { zh: '中', en: 'English' };
  const finding = { path: '1', line: 1, column: 1, level: 'error' as const, rule: '1', message };
  const said = renderComment(
    report({
      pages: {
        total: paths.length,
        items: paths.map((path) => ({ ...page('1'), changes: none, path, title: '1' })),
      },
      ties: { total: 3, items: ties },
      findings: { total: 1, items: [finding] },
      links: { total: 1, items: [{ path: '1', url: '1' }] },
    }),
    context,
  );
  expect(/\p{Script=Han}/u.test(said)).toBe(chinese);
  expect(said.includes('English')).toBe(english);
  for (const words of ['the report’s link', 'the editors’ link', 'Findings', 'the run'])
    expect(said.includes(words)).toBe(english);
  for (const words of ['原文所连', '编者所连', '要改的地方', '运行记录'])
    expect(said.includes(words)).toBe(chinese);
  const [first] = said.match(/## .*/) ?? [];
  expect(first).toMatch(chinese ? /^## 内容检查/ : /^## Content check/);
});

test('a comment in Chinese has no English sentence, however much it says', () => {
  const ties = [{ change: 'removed' as const, problem: { id: '1', title: '1' } }];
  const said = renderComment(
    report({ pages: { total: 1, items: [page('茶'.repeat(9000))] }, ties: { total: 1, items: ties } }),
    context,
  );
  const words = outsideCode(said).replace(/<[^>]*>|\(http[^)]*\)/g, '');
  expect(words).not.toMatch(/[a-z]/i);
});

test('each page leads to its place among the changes of the pull request', () => {
  const markdown = renderComment(report({ pages: { total: 1, items: [page('茶')] } }), context);
  // echo -n content/zh/01-tea/01-picking.mdx | sha256sum
  expect(markdown).toContain(
    'https://github.com/o/r/pull/7/files#diff-062195fd32b2826ce93042d100e272612f89df4f391a61346ab9e3c41b8eff16',
  );
});

test('with a preview it leads there; without one it says so', () => {
  const previewUrl = `${context.runUrl}/artifacts/3`;
  expect(renderComment(report({}), { ...context, previewUrl })).toContain(`(${previewUrl})`);
  expect(renderComment(report({}), context)).toContain('没有预览');
});

test('without a report that can be read it leads to the run', () => {
  const markdown = renderComment(undefined, context);
  expect(markdown).toContain('没有跑完');
  expect(markdown).toContain(context.runUrl);
});

test('too much is cut between entries, within what GitHub takes, and said', () => {
  const items = Array.from({ length: 300 }, (_, index) => page(`${index}${'@'.repeat(3000)}`));
  const markdown = renderComment(report({ pages: { total: 400, items } }), context);
  expect(markdown.length).toBeLessThanOrEqual(MAX_COMMENT);
  expect(markdown.startsWith(MARKER)).toBe(true);
  expect(markdown).toContain('内容过长');
  expect(markdown).toContain(context.runUrl);
  const count = (tag: RegExp) => markdown.match(tag)?.length;
  expect(count(/<details>/g)).toBe(count(/<\/details>/g));
  expect(count(/<code>/g)).toBe(count(/<\/code>/g));
  expect(outsideCode(markdown)).not.toContain('&#64;');
});

test.each([
  ['another key', { ...report({}), html: '<b>' }],
  ['another version', { ...report({}), version: 2 }],
  [
    'a text that is too long',
    report({ links: { total: 1, items: [{ path: 'a', url: 'x'.repeat(50_000) }] } }),
  ],
  ['too many entries', report({ links: { total: 1, items: Array(301).fill({ path: 'a', url: 'b' }) } })],
])('a report with %s is none', (_, data) => {
  expect(pullRequestReport.safeParse(data).success).toBe(false);
});

test('what has changed is named in the language of the page; a file that reads the same is said to', () => {
  const changes = changesOf([
    { kind: 'diagram-title', where: 'figure-2', runs: [{ kind: 'added', text: '茶' }] },
    { kind: 'record', where: 'p1, summary', runs: [] },
  ]);
  const comment = renderComment(report({ pages: { total: 1, items: [{ ...page('题'), changes }] } }));
  expect(comment).toContain('<p>图的名称 <code>figure&#45;2</code>: <code><ins><b>茶</b></ins></code></p>');
  expect(comment).toContain('<p>译文所据的原文，重新记过 <code>p1&#44; summary</code></p>');
  const same = { ...page('题'), changes: changesOf([]) };
  expect(renderComment(report({ pages: { total: 1, items: [same] } }))).toContain('读者看到的没有变');
  const renamed = { ...same, change: 'renamed' as const, from: 'zh/01-tea/02-old.mdx' };
  expect(renderComment(report({ pages: { total: 1, items: [renamed] } }))).toMatch(
    /改名: .*02&#45;old&#46;mdx<\/code> → <code>.*内容没有变/,
  );
});
