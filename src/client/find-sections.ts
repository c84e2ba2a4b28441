import { splitBlocks } from '../search/match.ts';
import { type Query, runsOf } from '../search/query.ts';
import { type PageMatch, rankPage } from '../search/rank.ts';
import { dropFunctionWords, pairsOf } from '../search/relax.ts';
import { type FoundRecord, findRun, type StoredRecord } from './pagefind-engine.ts';

/** A page that was found, with its best blocks. */
export type RankedPage = { readonly record: StoredRecord; readonly match: PageMatch };

/** `exact`: every page holds every term as it stands; `relaxed`: none does, these hold parts of them. */
export type Found = { readonly match: 'exact' | 'relaxed' | 'none'; readonly pages: readonly RankedPage[] };

/**
 * Searches the text. First for pages that hold all terms; failing that, without function words and the
 * words that stand everywhere; then for any of what is left; then for any two neighbouring characters.
 */
export async function findPages(base: string, query: Query, everywhere: readonly string[]): Promise<Found> {
  if (query.terms.length === 0) return { match: 'none', pages: [] };
  const exact = await findAll(base, query.terms, query);
  if (exact.length > 0) return { match: 'exact', pages: exact };
  const parts = dropFunctionWords(query.terms, everywhere);
  const attempts = [
    () => findAll(base, parts, query),
    () => findAny(base, parts, query),
    () => findAny(base, pairsOf(parts), query),
  ];
  for (const attempt of parts.length > 0 ? attempts : []) {
    const pages = await attempt();
    if (pages.length > 0) return { match: 'relaxed', pages };
  }
  return { match: 'none', pages: [] };
}

async function findAll(base: string, terms: readonly string[], query: Query): Promise<RankedPage[]> {
  const perRun = await Promise.all(terms.flatMap(runsOf).map((run) => findRun(base, run)));
  const [first = [], ...others] = perRun;
  const common = first.filter(({ id }) =>
    others.every((records) => records.some((record) => record.id === id)),
  );
  const ranked = await rankRecords(common, terms, query);
  return ranked.filter(({ record }) => terms.every((term) => rankPage(blocksOf(record), [term])));
}

async function findAny(base: string, terms: readonly string[], query: Query): Promise<RankedPage[]> {
  const perRun = await Promise.all(terms.flatMap(runsOf).map((run) => findRun(base, run)));
  const records = new Map(perRun.flat().map((record) => [record.id, record]));
  return rankRecords([...records.values()], terms, query);
}

/** Loads and ranks; drops what the index found only across punctuation, and what the reader does not want. */
async function rankRecords(
  found: readonly FoundRecord[],
  terms: readonly string[],
  { without }: Query,
): Promise<RankedPage[]> {
  const records = await Promise.all(found.map(({ load }) => load()));
  return records
    .flatMap((record): RankedPage[] => {
      const blocks = blocksOf(record);
      const match = without.some((term) => rankPage(blocks, [term])) ? undefined : rankPage(blocks, terms);
      return match ? [{ record, match }] : [];
    })
    .sort((a, b) => b.match.score - a.match.score || (a.record.raw_url < b.record.raw_url ? -1 : 1));
}

function blocksOf({ meta, raw_content: content, anchors }: StoredRecord) {
  const headings = anchors
    .filter(({ element }) => element === 'h2')
    .map(({ id, text, location }) => ({ fragment: id, text, word: location }));
  return splitBlocks({ title: meta['title'] ?? '', content, headings });
}
