import { expect, test } from 'vitest';
import { applyFixes } from '../../../scripts/check/apply-fixes.ts';

test('fixes are applied in order of place; one that overlaps an earlier one waits', () => {
  const fixes = [
    { start: 4, end: 5, text: 'E' },
    { start: 0, end: 2, text: 'x' },
    { start: 1, end: 3, text: 'never' },
  ];
  expect(applyFixes('abcdef', fixes)).toBe('xcdEf');
});
