import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

test.each([
  ['https://tea.example', '/'],
  ['https://tea.example/some/base', '/some/base/'],
  ['http://localhost:8080/a.b/~c/', '/a.b/~c/'],
])('%s: the site stands at %s', (address, base) => {
  expect(readSettings({ SITE_URL: address })).toMatchObject({
    base,
    origin: new URL(address).origin,
    published: true,
  });
});

test.each([
  'tea.example/report',
  'ftp://tea.example/',
  'https://tea.example/茶/',
  'https://tea.example/a b/',
  'https://tea.example/a//b/',
])('%s is refused, in one line that says what is expected', (address) => {
  const settings = readSettings({ SITE_URL: address });
  expect('error' in settings && settings.error).toMatch(/^SITE_URL is ".+"; expected .+$/);
});

test('without an address pages do not say where they are', () => {
  expect(readSettings({})).toMatchObject({ published: false, base: '/', sources: undefined });
});
