import { expect, test } from 'vitest';
import { kindOf, parseLog } from '../../../src/model/parse-log.ts';

const hash = (digit: string, length = 40) => digit.repeat(length);
/** As git prints it: what a commit is, then a status and one path or two for each file. */
const log = (...commits: readonly (readonly string[])[]) =>
  commits.map((each) => `${each.join('\0')}\0`).join('');

test('a commit is who made it, when, and what it says in its first line', () => {
  const message =
    'Subject\n\nBody.\n\nChange: wording\nCo-authored-by: Bo Li <b@mail.example>\nco-authored-by:Cy<c@mail.example>\n';
  expect(
    parseLog(log([hash('a'), '2026-01-02T03:04:05+08:00', 'Al', message, '\nM', 'zh/home.mdx'])),
  ).toEqual([
    {
      hash: hash('a'),
      date: '2026-01-02T03:04:05+08:00',
      authors: ['Al', 'Bo Li', 'Cy'],
      subject: 'Subject',
      kind: 'wording',
      paths: ['zh/home.mdx'],
    },
  ]);
});

test('several files of a commit, and several commits, those without files too', () => {
  const changes = parseLog(
    log(
      [hash('a'), 'd3', 'A', 's', '\nA', 'one', 'D', 'two', 'M', 'three'],
      [hash('b'), 'd2', 'B', 's'],
      [hash('c', 64), 'd1', 'C', 's', '\nM', 'one'],
    ),
  );
  expect(changes.map(({ date, paths }) => [date, paths])).toEqual([
    ['d3', ['one', 'two', 'three']],
    ['d2', []],
    ['d1', ['one']],
  ]);
});

test('a file goes by its name of today, however often it was renamed; another that has its old name now does not', () => {
  const changes = parseLog(
    log(
      [hash('a'), 'd5', 'A', 's', '\nR100', 'second', 'third', 'M', 'other'],
      [hash('b'), 'd4', 'A', 's', '\nM', 'second'],
      [hash('c'), 'd3', 'A', 's', '\nR087', 'first', 'second'],
      [hash('d'), 'd2', 'A', 's', '\nM', 'first', 'A', 'other'],
    ),
  );
  expect(changes.map(({ paths }) => paths)).toEqual([
    ['third', 'other'],
    ['third'],
    ['third'],
    ['third', 'other'],
  ]);
});

test('two files that changed names in one commit each keep their own', () => {
  const changes = parseLog(
    log(
      [hash('a'), 'd2', 'A', 's', '\nR100', 'x', 'y', 'R100', 'y', 'x'],
      [hash('b'), 'd1', 'A', 's', '\nM', 'x', 'M', 'y'],
    ),
  );
  expect(changes.map(({ paths }) => paths)).toEqual([
    ['y', 'x'],
    ['y', 'x'],
  ]);
});

test.each(['', 'nonsense', `${'a'.repeat(39)}\0d\0A\0s\0`, `${'g'.repeat(40)}\0d\0A\0s\0`])(
  'what is no commit is passed over: %j',
  (output) => {
    expect(parseLog(output)).toEqual([]);
  },
);

test.each([
  ['Change: substance', 'substance'],
  ['change:substance', 'substance'],
  ['CHANGE:\tWORDING\t', 'wording'],
  ['a\nChange: wording\nb', 'wording'],
  ['Change: wording\nChange: substance', 'wording'],
  ['a Change: wording', undefined],
  [' Change: wording', undefined],
  ['Change: wording of it', undefined],
  ['Changes: wording', undefined],
  ['Change: other', undefined],
  ['', undefined],
])('%j says %s', (message, kind) => {
  expect(kindOf(message)).toBe(kind);
});
