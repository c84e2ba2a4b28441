import { splitBlocks } from '../search/match.ts';
import { type Query, runsOf } from '../search/query.ts';
import { type PageMatch, rankPage } from '../search/rank.ts';
import { dropFunctionWords, pairsOf } from '../search/relax.ts';
import { type FoundRecord, findRun, mostToLoad, type StoredRecord, scoreRuns } from './pagefind-engine.ts';

/** A page that was found, with its best blocks. */
export type RankedPage = { readonly record: StoredRecord; readonly match: PageMatch };

/** `exact`: every page holds every term as it stands; `relaxed`: none does, these hold parts of them. */
export type Found = {
  readonly match: 'exact' | 'relaxed' | 'none';
  /** The pages found, best first; the best of them where there are many. */
  readonly pages: readonly RankedPage[];
  /** How many pages there are in all; by the index alone where not all were loaded. */
  readonly total: number;
};

/** Where more than a few pages are found, so many: each is a request, and they are ranked once they are loaded. */
const BEST_OF_MANY = 10;
/** Pagefind takes 0.1 s to score so many pages; of more, the first ones in reading order are as good as any. */
const MOST_TO_SCORE = 3000;

const NOTHING: Found = { match: 'none', pages: [], total: 0 };
type Pages = Pick<Found, 'pages' | 'total'>;

/**
 * Searches the text. First for pages that hold all terms; failing that, without function words and the
 * words that stand everywhere; then for any of what is left; then for any two neighbouring characters.
 */
export async function findPages(base: string, query: Query, everywhere: readonly string[]): Promise<Found> {
  if (query.terms.length === 0) return NOTHING;
  const exact = await findAll(base, query.terms, query);
  if (exact.pages.length > 0) return { match: 'exact', ...exact };
  const parts = dropFunctionWords(query.terms, everywhere);
  const attempts = [
    () => findAll(base, parts, query),
    () => findAny(base, parts, query),
    () => findAny(base, pairsOf(parts), query),
  ];
  for (const attempt of parts.length > 0 ? attempts : []) {
    const found = await attempt();
    if (found.pages.length > 0) return { match: 'relaxed', ...found };
  }
  return NOTHING;
}

async function findAll(base: string, terms: readonly string[], query: Query): Promise<Pages> {
  const runs = terms.flatMap(runsOf);
  const [first = [], ...others] = await Promise.all(runs.map((run) => findRun(base, run)));
  const ids = others.map((records) => new Set(records.map(({ id }) => id)));
  const common = first.filter(({ id }) => ids.every((held) => held.has(id)));
  const best = await chooseBest(base, common, () => scoreRuns(base, runs));
  const ranked = await rankRecords(best, terms, query);
  const pages = ranked.filter(({ record }) => terms.every((term) => rankPage(blocksOf(record), [term])));
  return { pages, total: common.length - best.length + pages.length };
}

async function findAny(base: string, terms: readonly string[], query: Query): Promise<Pages> {
  const perRun = await Promise.all(terms.flatMap(runsOf).map((run) => findRun(base, run)));
  const records = new Map(perRun.flat().map((record) => [record.id, record]));
  const held = new Map<string, number>();
  for (const { id } of perRun.flat()) held.set(id, (held.get(id) ?? 0) + 1);
  const best = await chooseBest(base, [...records.values()], async () => held);
  const pages = await rankRecords(best, terms, query);
  return { pages, total: records.size - best.length + pages.length };
}

/** All of a few; of many, those with the best scores, which are asked for only then; of too many, the first. */
async function chooseBest(
  base: string,
  found: readonly FoundRecord[],
  scoreAll: () => Promise<ReadonlyMap<string, number>>,
): Promise<readonly FoundRecord[]> {
  if (found.length <= (await mostToLoad(base))) return found;
  const scores = found.length <= MOST_TO_SCORE ? await scoreAll() : new Map<string, number>();
  const scoreOf = ({ id }: FoundRecord) => scores.get(id) ?? 0;
  return [...found].sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, BEST_OF_MANY);
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
    .filter(({ id }) => id)
    .map(({ element, id, text, location }) => ({
      fragment: id,
      text: element === 'h2' ? text : '', // the words of a diagram have no heading among them
      word: location,
    }));
  return splitBlocks({ title: meta['title'] ?? '', content, headings });
}
