import { expect, test } from 'vitest';
import { pageRoute, parsePagePath, sectionId } from '../../../src/domain/ids.ts';

test.each([
  ['zh/01-market/index.mdx', 'market/', undefined],
  ['zh/01-market/02-competition.mdx', 'market/competition/', 'market/competition'],
  ['en/12-new-retail/10-a1.mdx', 'new-retail/a1/', 'new-retail/a1'],
])('%s is the page %s', (path, route, id) => {
  const page = parsePagePath(path);
  expect(page && pageRoute(page)).toBe(route);
  expect(page && sectionId(page)).toBe(id);
});

test.each([
  'zh/market/index.mdx',
  'zh/01-market/competition.mdx',
  'zh/01-Market/02-competition.mdx',
  'zh/01-market/02-competition.md',
  '../zh/01-market/02-competition.mdx',
  'zh/01-market/deeper/02-competition.mdx',
])('%s is no page', (path) => {
  expect(parsePagePath(path)).toBeUndefined();
});

test('the address of a point ends in a slash and its fragment', () => {
  const page = parsePagePath('zh/01-market/02-competition.mdx');
  expect(page && pageRoute(page, 'p3')).toBe('market/competition/#p3');
});
