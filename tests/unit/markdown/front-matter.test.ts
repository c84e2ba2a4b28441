import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/markdown/front-matter.ts';
import { readYaml } from '../../../src/markdown/yaml.ts';

test('values, and the place of each key, are read', () => {
  const { data, keys, findings } = readFrontMatter('---\ntitle: 题\nsummary: 要\n---\n\n正文\n');
  expect(data).toEqual({ title: '题', summary: '要' });
  expect(keys.get('summary')).toEqual({ line: 3, column: 1 });
  expect(findings).toEqual([]);
});

test('the body keeps its lines and columns', () => {
  const source = '---\ntitle: 题\n---\n\n正文\n';
  const { body } = readFrontMatter(source);
  expect(body.split('\n')[4]).toBe('正文');
  expect(body).toHaveLength(source.length);
});

test.each([
  ['nothing', '正文'],
  ['a language after the fence, which would be run', '---js\n{ title: process.exit(7) }\n---\n'],
  ['a block further down, after a fence that is none', '---js\nx\n---\ntitle: 题\n---\n'],
  ['no end', '---\ntitle: 题\n'],
  ['text on the closing line, where Astro ends the block', '---\ntitle: 题\n---x\nlayout: ./evil\n---\n'],
  ['a TOML fence inside, where Astro ends the block', '---\ntitle: 题\n+++\nlayout: ./evil\n---\n'],
])('%s is no front matter', (_, source) => {
  expect(readFrontMatter(source).findings.map(({ rule }) => rule)).toEqual(['front-matter/missing']);
});

test('bad YAML is reported at its line', () => {
  const { findings } = readFrontMatter('---\ntitle: 题\nsummary: a: b: c\n---\n');
  expect(findings[0]).toMatchObject({ line: 3, rule: 'front-matter/syntax' });
});

test('aliases are not expanded', () => {
  const bomb = '---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\n';
  expect(readFrontMatter(bomb)).toMatchObject({
    data: {},
    findings: [{ line: 2, rule: 'front-matter/syntax' }],
  });
});

test.each(['1.10', '1.0', '2024.10', '007'])('the version %s is read as it is typed', (version) => {
  expect(readFrontMatter(`---\nversion: ${version}\npoints: 3\n---\n`).data).toEqual({ version, points: 3 });
});

test.each([
  [": '\n[])\ne:'", { line: 3, column: 2 }],
  [' :\nel\ns:x\n', { line: 3, column: 2 }],
])('what is wrong in YAML is named where it stands, also behind what cannot be read: %j', (yaml, place) => {
  expect(readYaml(yaml, { offset: 0, linesAbove: 0 }).error).toMatchObject(place);
});

test.each([
  'title: *',
  'title: [茶',
  'title: "\\d"',
  'title: @茶',
  'title: 茶: 水',
  'a:\n\tb: 1',
  '茶',
  'a: &b &c 1',
  'a: !!str !!str 1',
  'a: !!map 茶',
  'a: &b *c',
  'title = 茶',
  'a: {b: {c: 1',
  "a: 'b' c",
  '- a\n b: 1',
  '*: 1',
])('what is wrong in %j is said in Chinese', (yaml) => {
  const { error } = readYaml(yaml, { offset: 0, linesAbove: 0 });
  if (error) expect(error.reason.zh).toMatch(/^[^a-zA-Z]*(?:\p{Script=Han}|[“（])/u);
});

test.each([
  ['a: 采茶的\n  历史', '采茶的历史'],
  ['a: >-\n  采茶，\n  水。', '采茶，水。'],
  ['a: "采茶\n  水"', '采茶水'],
  ['a: 采茶\n  Earl Grey', '采茶 Earl Grey'],
  ['a: tea\n  water', 'tea water'],
])('a text that goes on in the next line has no space between Han: %j', (yaml, text) => {
  expect(readYaml(yaml, { offset: 0, linesAbove: 0 }).data).toEqual({ a: text });
});
