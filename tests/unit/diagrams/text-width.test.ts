import { expect, test } from 'vitest';
import { textWidth } from '../../../src/diagrams/text-width.ts';

test.each([
  ['反洗钱', 3],
  ['（一）。', 4],
  ['', 0],
  ['i', 0.275],
])('%s is %d em wide', (text, ems) => {
  expect(textWidth(text, 16)).toBeCloseTo(16 * ems);
});

test('bold Latin is wider, bold Han is not', () => {
  expect(textWidth('PSD2', 16, true)).toBeGreaterThan(textWidth('PSD2', 16));
  expect(textWidth('支付', 16, true)).toBe(textWidth('支付', 16));
});
