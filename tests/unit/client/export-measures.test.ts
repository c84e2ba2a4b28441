import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type Picked, toCsv, toMarkdown } from '../../../src/client/lists/export-measures.ts';

const { document } = parseHTML('<div data-heads="Measure|§|Kind|Problem|By|URL" data-separator=", "></div>');
const tray = document.querySelector('div');
if (!tray) throw new Error('there is a tray');

const measure = (changes: Partial<Picked>): Picked => ({
  title: 'Smoke',
  number: '1.1',
  kind: 'reported',
  problems: [],
  href: 'https://report.example/#smoke',
  ...changes,
});
const rowsOf = (measures: readonly Picked[]) => toCsv(measures, tray).split('\r\n').slice(1, -1);

test('a row is a measure and one of its problems', () => {
  const problems = [
    { title: 'Frost', basis: 'report' },
    { title: 'Wind, “salt”', basis: 'edition' },
  ];
  expect(rowsOf([measure({ problems })])).toEqual([
    '"Smoke","1.1","reported","Frost","report","https://report.example/#smoke"',
    '"Smoke","1.1","reported","Wind, “salt”","edition","https://report.example/#smoke"',
  ]);
});

test.each(['=1+1', '+1 meal', '-3 °C', '@here', '\tindented'])(
  '%j begins no formula in a spreadsheet',
  (title) => {
    expect(rowsOf([measure({ title })])[0]).toMatch(/^"'/);
  },
);

test('quotation marks in a cell are doubled, and a spreadsheet sees that it is UTF-8', () => {
  expect(rowsOf([measure({ title: 'the "old" way' })])[0]).toMatch(/^"the ""old"" way",/);
  expect(toCsv([], tray)).toMatch(/^\ufeff"Measure","§"/);
});

test('Markdown names each measure with its link, and its problems below', () => {
  expect(toMarkdown([measure({ problems: [{ title: 'Frost', basis: 'report' }] })], tray)).toBe(
    '- [Smoke](https://report.example/#smoke), 1.1, reported\n  - Frost, report\n',
  );
});
