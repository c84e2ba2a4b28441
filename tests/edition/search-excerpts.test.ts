import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pick } from '../../scripts/bench/random.ts';
import { answerQuery } from '../../src/client/search/ask/answer.ts';
import { loadMeans } from '../../src/client/search/ask/suggest-names.ts';
import { makeRandom } from '../../src/diagrams/random.ts';
import { loadEditionsOnce } from '../../src/load-editions.ts';
import { chooseParts, type ShownPart } from '../../src/search/choose-parts.ts';
import { makeSearchPages } from '../../src/views/search-records.ts';
import { hostSearch } from '../search-in-process.ts';
import { EDITION } from './edition.ts';

/** What is shown of each hit reads well, whatever was asked for. */
const ROOT = '/excerpts/';
const QUERIES = 200;
const PARTS = 3;
const { editions } = await loadEditionsOnce(path.resolve(EDITION.content));
const host = await hostSearch(editions, ROOT);
afterAll(() => host.close());

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a text may be parted at a place: at its ends, at a space or a mark, between words. */
function isBorder(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (/[\n\s\p{P}]/u.test(before) && !/['’-]/.test(before)) return true;
  if (/[\n\s\p{P}]/u.test(after) && !/['’-]/.test(after)) return true;
  return words.segment(text).containing(at)?.index === at;
}

/** Whether a sentence begins or is over at a place. */
function isSentenceBorder(text: string, at: number): boolean {
  return (
    /(?:^|\n|[。！？!?.…][”’」』）)"]*)\s*$/u.test(text.slice(0, at)) || /^(?:\n|$)/.test(text.slice(at))
  );
}

function findInside({ block, excerpt }: ShownPart): string[] {
  const isList = block.kind === 'diagram' || block.kind === 'table';
  const pieces = isList ? excerpt.text.split(' · ') : [excerpt.text];
  return pieces.filter(Boolean).flatMap((piece) => {
    const plain = piece.replace(/^…|…$/g, '');
    const start = block.text.indexOf(plain);
    const end = start + plain.length;
    const faults = [
      start < 0 && 'is not in the text',
      !isBorder(block.text, start) && 'begins inside a word',
      !isBorder(block.text, end) && 'ends inside a word',
      !piece.startsWith('…') &&
        !isSentenceBorder(block.text, start) &&
        'begins in a sentence and does not say so',
      !piece.endsWith('…') && !isSentenceBorder(block.text, end) && 'ends in a sentence and does not say so',
      isList && !block.text.split('\n').some((line) => line.includes(plain)) && 'is of two labels',
    ];
    return faults.flatMap((fault) => (fault ? [`${block.fragment} ${piece}: ${fault}`] : []));
  });
}

/** Whether one says what another does. */
function findRepeated(parts: readonly ShownPart[]): string[] {
  const texts = parts.map(({ excerpt }) => excerpt.text.replaceAll('…', '')).filter(Boolean);
  return texts.filter((text, at) => texts.some((other, index) => index !== at && other.includes(text)));
}

test.each(editions)(
  'excerpts in $language begin and end at sentences or words, and none says the same',
  async ({ language, report, prefix }) => {
    const random = makeRandom(20_261_201);
    const pages = makeSearchPages(report).filter(({ kind }) => kind === 'section');
    const drawn = Array.from({ length: QUERIES }, (_, at) => {
      const { text, heading } = pick(pages[at % pages.length]?.blocks ?? [], random);
      const pieces = (text || heading).match(
        language === 'en' ? /[A-Za-z]{4,}/g : /\p{Script=Han}{2,}/gu,
      ) ?? ['24'];
      const word = pick(pieces, random);
      return language === 'en' ? word : word.slice(0, 2 + Math.floor(random() * 3));
    });
    const faults: string[] = [];
    let shown = 0;
    for (const query of drawn) {
      const { sections } = await answerQuery(query, await loadMeans(ROOT + prefix, query, []));
      for (const { page, match } of sections) {
        const parts = chooseParts(page, match, PARTS);
        shown += parts.length;
        faults.push(
          ...[...parts.flatMap(findInside), ...findRepeated(parts)].map((fault) => `${query}: ${fault}`),
        );
      }
    }
    expect(shown).toBeGreaterThan(QUERIES);
    expect(faults).toEqual([]);
  },
);

test('the first excerpt answers: of a section about it the point that begins with it', async () => {
  const { sections } = await answerQuery('反洗钱', await loadMeans(ROOT, '反洗钱', []));
  const [first] = sections;
  expect(first?.page.number).toBe('4.1');
  const [part] = first ? chooseParts(first.page, first.match, PARTS) : [];
  expect(part?.block).toMatchObject({ fragment: 'p1', kind: 'heading' });
});
