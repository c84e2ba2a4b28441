import { expect, test } from 'vitest';
import { findExact } from '../../../src/client/search/ask/find-sections.ts';
import { lookInTexts } from '../../../src/client/search/ask/look-in-texts.ts';
import type { SearchableBlock, SearchablePage } from '../../../src/search/page.ts';
import { parseQuery } from '../../../src/search/query.ts';

/** A section with points, each a heading and a text. */
function section(
  number: string,
  title: string,
  points: readonly (readonly [string, string])[],
): SearchablePage {
  const blocks = points.map(
    ([heading, text], at): SearchableBlock => ({ kind: 'heading', fragment: `p${at + 1}`, heading, text }),
  );
  const opening: SearchableBlock = { kind: 'opening', fragment: '', heading: title, text: '' };
  return { route: `tea/${number}/`, number, kind: 'section', title, blocks: [opening, ...blocks] };
}

const spread = section('1.1', '摊青', [
  ['竹匾', '竹匾摊在廊下，竹匾要晒过。'],
  ['炭火', '炭火要匀，炭火不能见烟。'],
]);
const together = section('1.2', '守夜', [
  ['值夜的人', '夜里有人看着竹匾，也看着那一点炭火。'],
  ['天亮', '天亮换班。'],
]);
const titled = section('1.3', '竹匾', [['烘', '烘的时候用炭火。']]);

test('both words in one point, or one of them in the title, come before both in one section', async () => {
  const index = lookInTexts([spread, together, titled]);
  const scope = { base: '/', index, vocabulary: [], stopWords: [], groups: [] };
  const { sections } = await findExact(
    parseQuery('竹匾 炭火', (text) => text),
    scope,
  );
  expect(sections.map(({ page }) => page.number)).toEqual(['1.3', '1.2', '1.1']);
  const scores = new Map(sections.map(({ page, match }) => [page.number, match.score]));
  expect(scores.get('1.1')).toBeGreaterThan(scores.get('1.2') ?? Number.POSITIVE_INFINITY); // else nothing was asked
});
