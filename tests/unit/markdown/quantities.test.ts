import { expect, test } from 'vitest';
import { holdsQuantities, isQuantity } from '../../../src/markdown/quantities.ts';

test.each([
  ['产量', ['1,234,567.89', '12']],
  ['Share', ['12.5%', '−3%', '—']],
  ['Price', ['US$1,200', '€9.50', '¥12']],
  ['重', ['12斤', '~9.5斤']],
  ['Length', ['12 km', '3.5 km']],
  ['Crore', ['12,34,567', '1,23,456']],
  ['Betrag', ['1.234.567,89', '12,50']],
  ['Result', ['(1,200)', '300']],
  ['Capacity (pounds)', ['1800', '2000']],
  ['Rate', ['1.5', '3.2', '2.1']],
  ['人数', ['95188', '1040']],
])('%s of %j is a column of quantities', (head, cells) => {
  expect(holdsQuantities(head, cells)).toBe(true);
});

test.each([
  ['See', ['5.1.6, 5.1.7', '5.1.1']],
  ['见', ['1.2–1.4', '2.1']],
  ['Controls', ['5.1.6', '5.2']],
  ['Where', ['1.1', '1.2', '2.1']],
  ['Where', ['3.9', '3.10']],
  ['Both', ['3, 4', '5']],
  ['Call', ['13800138000', '95188']],
  ['Call', ['010-12345678', '+86 10 1234 5678']],
  ['电话', ['95188', '95017']],
  ['Begun', ['2004', '2013']],
  ['始于', ['2004年', '2013年']],
  ['Book', ['978-7-111-12345-6', '9787111123456']],
  ['ID', ['17', '23']],
  ['Key', ['007', '012']],
  ['House', ['12a', '12b']],
  ['Row', ['1', '2', '3']],
  ['Day', ['2024-01-02', '20240102']],
  ['Mixed', ['12', 'twelve']],
  ['Ages', ['20–30', '30–40']],
  ['Nothing', ['', '—']],
])('%s of %j is text', (head, cells) => {
  expect(holdsQuantities(head, cells)).toBe(false);
});

test('a number stays whole with its sign, currency and unit', () => {
  for (const text of ['1,234,567.89', '−12', '$5', '12 kg', '99.9%'])
    expect(isQuantity(text), text).toBe(true);
  for (const text of ['1.2.3', 'a12', '12 of 13']) expect(isQuantity(text), text).toBe(false);
});
