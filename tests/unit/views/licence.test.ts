import { expect, test } from 'vitest';
import { ALL_LANGUAGES } from '../../../src/domain/language.ts';
import { licenceUrl } from '../../../src/views/licence.ts';

test('a licence of Creative Commons is explained in the language of the page', () => {
  expect(ALL_LANGUAGES.map((language) => licenceUrl('CC-BY-SA-4.0', language).split('/deed.')[1])).toEqual([
    'zh-hans',
    'zh-hant',
    'en',
  ]);
  expect(licenceUrl('CC0-1.0', 'en')).toBe('https://creativecommons.org/publicdomain/zero/1.0/deed.en');
  expect(licenceUrl('MIT', 'en')).toBe('https://spdx.org/licenses/MIT.html');
});
