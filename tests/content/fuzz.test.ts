import { beforeAll, expect, test } from 'vitest';
import { CaseHolder } from '../../scripts/bench/fuzz/hold-case.ts';
import { holdFindings } from '../../scripts/bench/fuzz/hold-findings.ts';
import { type Folder, makeCase, readSample } from '../../scripts/bench/fuzz/make-case.ts';
import { makeSmallCase, makeSmallSample } from '../../scripts/bench/fuzz/make-small-case.ts';
import { shrinkCase } from '../../scripts/bench/fuzz/shrink-case.ts';
import type { Finding } from '../../src/domain/finding.ts';

/** A small share of what `npm run bench -- fuzz` tries; the same each time. */
const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1).filter((seed) => seed % 50 !== 0);

const SMALL_SEEDS = Array.from({ length: 300 }, (_, index) => index + 1);

let sample: Folder;
let holder: CaseHolder;
beforeAll(async () => {
  sample = readSample();
  holder = await CaseHolder.make(sample);
}, 60_000);

test('whatever is done to a file, the check takes it or says what is wrong at its place', async () => {
  const failures = [];
  let accepted = 0;
  for (const seed of SEEDS) {
    const held = await holder.hold(makeCase(sample, seed));
    if (held.accepted) accepted++;
    failures.push(...held.failures.map((failure) => ({ seed, ...failure })));
  }
  expect(failures).toEqual([]);
  expect(accepted).toBeGreaterThan(SEEDS.length / 20); // else they are not near enough to what is right
  expect(accepted).toBeLessThan(SEEDS.length / 2);
});

test('whatever is done to a file of a few lines, too', async () => {
  const small = makeSmallSample(sample);
  const holder = await CaseHolder.make(small);
  const failures = [];
  const accepted = new Set<string>();
  for (const seed of SMALL_SEEDS) {
    const smallCase = makeSmallCase(small, seed);
    const held = await holder.hold(smallCase);
    if (held.accepted) for (const path of smallCase.changes.keys()) accepted.add(path);
    failures.push(...held.failures.map((failure) => ({ seed, ...failure })));
  }
  expect(failures).toEqual([]);
  expect(accepted.size).toBeGreaterThan(4); // else they are not near enough to what is right
});

test('the same seed is the same case', () => {
  for (const seed of [7, 100, 2 ** 31]) expect(makeCase(sample, seed)).toEqual(makeCase(sample, seed));
});

const FOUND: Finding = {
  path: 'zh/home.mdx',
  line: 1,
  column: 2,
  level: 'error',
  rule: 'mdx/unsafe',
  message: { zh: '茶', en: 'tea' },
};

test.each([
  ['a line that is not there', [{ ...FOUND, line: 2 }], 'place'],
  ['a column behind the end of the line', [{ ...FOUND, column: 5 }], 'place'],
  ['a file that is not there', [{ ...FOUND, path: 'zh/about.mdx' }], 'place'],
  ['a rule that is not there', [{ ...FOUND, rule: 'mdx/safe' }], 'rule'],
  ['no message in one language', [{ ...FOUND, message: { zh: '茶', en: '' } }], 'message'],
  ['a word of a program', [{ ...FOUND, message: { zh: '茶', en: 'of undefined' } }], 'raw'],
  ['a fix of what is not there', [{ ...FOUND, fix: { start: 2, end: 9, text: '' } }], 'fix'],
  ['findings out of order', [FOUND, { ...FOUND, column: 1 }], 'order'],
] as const)('is told: %s', (_, findings, kind) => {
  const textOf = (path: string) => (path === FOUND.path ? '茶叶' : undefined);
  const failures = holdFindings(findings, textOf, new Set(['mdx/unsafe']));
  expect(new Set(failures.map((failure) => failure.kind))).toEqual(new Set([kind]));
  expect(holdFindings([FOUND], textOf, new Set(['mdx/unsafe']))).toEqual([]);
});

test('a case that fails is made as short as what fails in it', async () => {
  const text = '---\ntitle: 茶\nsummary: 喝茶。\n---\n\n一\n\n{x}\n\n二\n';
  const failing = { ...makeCase(sample, 1), changes: new Map([['zh/home.mdx', Buffer.from(text)]]) };
  const failure = { kind: 'throws', about: 'x', detail: '' };
  const fails = {
    hold: async ({ changes }: typeof failing) => ({
      accepted: false,
      milliseconds: 0,
      failures: changes.get('zh/home.mdx')?.includes('{x') ? [failure] : [],
    }),
  };
  const { changes } = await shrinkCase(failing, failure, sample, fails);
  expect(changes.get('zh/home.mdx')?.toString()).toBe('{x');
});
