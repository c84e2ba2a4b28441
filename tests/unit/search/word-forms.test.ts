import { expect, test } from 'vitest';
import { formsOfWord, slipsOfWord } from '../../../src/search/word-forms.ts';

const vocabulary =
  'access blockchain company competition competitors encrypted encryption organization organized parcel payment regulation regulators restructuring verified'.split(
    ' ',
  );

test.each([
  ['encrypting', ['encrypted', 'encryption']],
  ['organisational', ['organization', 'organized']],
  ['restructure', ['restructuring']],
  ['competitive', ['competition', 'competitors']],
  ['companies', ['company']],
  ['accesses', ['access']],
  ["regulator's", ['regulation', 'regulators']],
  ['accessibility', ['access']],
  ['parcelster', []],
  ['cell', []],
])('%s is found by other forms of it, and by nothing else', (word, forms) => {
  expect(formsOfWord(word, vocabulary)).toEqual(forms);
});

test.each([
  ['blokchain', ['blockchain']],
  ['paymnet', ['payment']],
  ['parce', ['parcel']],
  ['pay', []],
])('%s is read as the words one slip away', (word, slips) => {
  expect(slipsOfWord(word, vocabulary)).toEqual(slips);
});
