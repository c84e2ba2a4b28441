import { findEvidence, holdsAll, holdsAsTyped } from '../../../search/evidence.ts';
import { bareForm, foldPage } from '../../../search/match.ts';
import type { NameGroup } from '../../../search/names.ts';
import type { SearchablePage } from '../../../search/page.ts';
import { allForms, formsOf, type Query, type Term } from '../../../search/query.ts';
import { type Clue, type PageMatch, rankPage, sumOfTerms } from '../../../search/rank.ts';
import { charactersOf, dropFunctionWords, LOUD, type Piece, piecesOf } from '../../../search/relax.ts';
import type { Hit, LookUp } from './look-up.ts';

/** A page that was found, with its best blocks. */
export type RankedPage = { readonly page: SearchablePage; readonly match: PageMatch };

/** `exact`: every page holds every term as it stands; `relaxed`: none does, these hold parts of them. */
export type Found = {
  readonly match: 'exact' | 'relaxed' | 'none';
  /** The sections found, best first; the best of them where there are many. */
  readonly sections: readonly RankedPage[];
  /** Chapters and other pages. */
  readonly others: readonly RankedPage[];
  /** How many sections there are in all; by the index alone where not all were loaded. */
  readonly total: number;
  /** What to mark. */
  readonly terms: readonly string[];
  /** What these sections answer: the terms with all that stands in for them. */
  readonly query: Query;
  /** Whether any of the terms will do: `terms` then are the parts of the query that were looked for. */
  readonly inParts?: true;
  /** Parts that say little: marked and told of only in pages that have none of the others. */
  readonly quiet?: readonly string[];
  /** Sections that hold all terms, and what the reader does not want. */
  readonly excluded: readonly Excluded[];
  /** How many pages that may have been found could not be loaded. */
  readonly lost: number;
  /** Whether a part of the index is lost, in which some other form or piece of what was asked for may be. */
  readonly partial?: true;
  /** Loads more of them, and of the other pages; absent if there are no more. */
  readonly more?: () => Promise<Found>;
  /** How many of the sections are in the chapter of a number, as `total` has them. */
  readonly countIn?: (chapter: string) => Promise<number>;
};

/** A section that is left out, by its address, and the first of the unwanted words as it stands there. */
export type Excluded = { readonly route: string; readonly text: string };

/** What searching needs to know beside the query. */
export type Scope = {
  /** Base path of the edition. */
  readonly base: string;
  readonly index: LookUp;
  /** Words of letters that the text has, if the query has letters. */
  readonly vocabulary: readonly string[];
  /** Words that stand on nearly every page. */
  readonly stopWords: readonly string[];
  readonly groups: readonly NameGroup[];
  /** Number of the chapter in which to search, if not in all. */
  readonly chapter?: string;
};

/** In small reports all that is found is listed at once; in others so many at a time. */
const AT_A_TIME = 6;
const OTHERS = 2;
const OTHER_NAME = 0.7;
/** Of a chapter that is asked for by its number. */
const MOST_OF_CHAPTER = 150;
/** Pagefind takes 0.1 s to score so many pages; of more, the first ones are as good as any. */
const MOST_TO_SCORE = 3000;

/** What is found where there is nothing to look for. */
function findNothing(query: Query): Found {
  return { match: 'none', sections: [], others: [], total: 0, terms: [], query, excluded: [], lost: 0 };
}

/** The pages in which all terms stand, as they were typed or as something else that will do. */
export async function findExact(query: Query, scope: Scope): Promise<Found> {
  if (query.terms.length === 0) return findNothing(query);
  const perTerm = await Promise.all(query.terms.map((term) => findForms(allForms(term), scope)));
  const [first = [], ...rest] = perTerm;
  const ids = rest.map((hits) => new Set(hits.map(({ id }) => id)));
  const hits = first.filter(({ id }) => ids.every((held) => held.has(id)));
  const clues = query.terms.flatMap((each, term) => {
    const weight = rarity(perTerm[term]?.length ?? 1, scope);
    return allForms(each).map((text) => ({ text, weight: weight * shareOf(text, each), term }));
  });
  const ordered = await orderHits(hits, scope, () => scope.index.scoreForms(formsOf(query)));
  return loadSome(ordered, clues, query, scope, 'exact');
}

/** A character that stands in so few of the pages says what a word is about: 碳 of 碳中和. */
const FEW = { share: 0.06, least: 3, most: 20 };
/** So often at least in a page that is about it: 飞 of 飞船 stands somewhere, once. */
const OFTEN = 2;

/**
 * The pages in which parts of a query stand: all of them without function words and the words that stand everywhere;
 * failing that any; failing that words, other names and pairs of characters; failing that a rare character of a word. Rare
 * ones count for more.
 */
export async function findParts(query: Query, scope: Scope): Promise<Found> {
  const parts = dropFunctionWords(formsOf(query), scope.stopWords);
  if (parts.length === 0) return findNothing(query);
  const found = await findPieces(piecesOf(parts, scope.groups, scope.vocabulary), query, scope);
  const characters =
    found.match !== 'none' ? [] : charactersOf(parts).map((text): Piece => ({ text, share: 1 }));
  if (characters.length === 0) return found;
  const few = Math.min(FEW.most, Math.max(FEW.least, FEW.share * scope.index.pages));
  const rare = await findPieces(characters, query, scope, { pages: few, least: OFTEN });
  return rare.total > 0 ? rare : found;
}

/** The pages in which pieces stand; those pieces alone that stand in so few pages, and so often in each. */
async function findPieces(
  pieces: readonly Piece[],
  query: Query,
  scope: Scope,
  limits: { readonly pages: number; readonly least?: number } = { pages: Number.POSITIVE_INFINITY },
): Promise<Found> {
  const asked = await Promise.allSettled(pieces.map(({ text }) => findForms([text], scope)));
  const partial = throwIfAllFailed(asked);
  const perPiece = asked.map((each) => (each.status === 'fulfilled' ? each.value : []));
  const clues: Clue[] = [];
  const held = new Map<string, { readonly hit: Hit; readonly clues: Clue[] }>();
  for (const [at, { text, share, part }] of pieces.entries()) {
    const hits = perPiece[at] ?? [];
    if (hits.length === 0 || hits.length > limits.pages) continue;
    const clue = {
      text,
      weight: share * rarity(hits.length, scope),
      quiet: share < LOUD,
      term: part,
      least: limits.least,
    };
    clues.push(clue);
    for (const hit of hits) held.set(hit.id, { hit, clues: [...(held.get(hit.id)?.clues ?? []), clue] });
  }
  const someLoud = clues.some(({ quiet }) => !quiet);
  const loud = someLoud ? clues : clues.map((clue) => ({ ...clue, quiet: false }));
  const ordered = Array.from(held.values(), ({ hit, clues }) => ({ hit, score: sumOfTerms(clues) }))
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit);
  const found = await loadSome(ordered, loud, query, scope, 'relaxed');
  const quiet = loud.filter((clue) => clue.quiet).map(({ text }) => text);
  return { ...found, inParts: true, quiet, ...(partial && { partial }) };
}

/** Other names of the same say a little less than what was typed; what holds a shorter one is counted there. */
function shareOf(text: string, term: Term): number {
  if (allForms(term).some((other) => other !== text && holdsWord(text, other))) return 0;
  const why = term.taken.find(({ form }) => form === text)?.why;
  if (text === term.form || why === 'word' || why === 'number') return 1;
  return why === 'related' ? OTHER_NAME * OTHER_NAME : OTHER_NAME;
}

/** Whether a form stands in another wherever that stands; one of letters as whole words. */
function holdsWord(text: string, other: string): boolean {
  return /[a-z]/.test(other) ? ` ${text} `.includes(` ${other} `) : text.includes(other);
}

async function findForms(forms: readonly string[], { index, vocabulary, chapter }: Scope): Promise<Hit[]> {
  const perForm = await Promise.all(forms.map((form) => index.findForm(form, vocabulary)));
  const inside = chapter && new Set((await index.findAddress(chapter)).map(({ id }) => id));
  const hits = [...new Map(perForm.flat().map((hit) => [hit.id, hit])).values()];
  return inside ? hits.filter(({ id }) => inside.has(id)) : hits;
}

/** The fewer pages something stands on, the more it says. */
function rarity(held: number, { index }: Scope): number {
  return Math.log2(1 + index.pages / Math.max(1, held)) / Math.log2(1 + index.pages);
}

async function orderHits(
  hits: readonly Hit[],
  { index }: Scope,
  scoreAll: () => Promise<ReadonlyMap<string, number>>,
): Promise<readonly Hit[]> {
  if (index.isSmall || hits.length <= AT_A_TIME || hits.length > MOST_TO_SCORE) return hits;
  const scores = await scoreAll();
  return [...hits].sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
}

/** Loads and ranks as many as are shown at first, and gives a way to more. */
async function loadSome(
  hits: readonly Hit[],
  clues: readonly Clue[],
  query: Query,
  scope: Scope,
  match: 'exact' | 'relaxed',
): Promise<Found> {
  const small = scope.index.isSmall;
  const sections = hits.filter(({ isSection }) => isSection);
  const others = hits.filter(({ isSection }) => !isSection);
  const refused: Refused = { dropped: new Set(), excluded: new Map(), lost: new Set() };
  const rank = (some: readonly Hit[]) => rankHits(some, clues, query, scope, match, refused);
  const count = (some: readonly Hit[]) =>
    some.filter(({ id }) => !refused.dropped.has(id) && !refused.lost.has(id)).length;
  const countIn = async (chapter: string) => {
    const inside = new Set((await scope.index.findAddress(chapter)).map(({ id }) => id));
    return count(sections.filter(({ id }) => inside.has(id)));
  };
  const load = async (from: Progress, size: number): Promise<Found> => {
    const some = sections.slice(from.sectionsSeen, from.sectionsSeen + size);
    const room = small ? others.length : Math.max(OTHERS, size - some.length);
    const beside = others.slice(from.othersSeen, from.othersSeen + room);
    const [ranked, rankedBeside] = await Promise.all([rank(some), rank(beside)]);
    const next: Progress = {
      sections: [...from.sections, ...ranked],
      others: [...from.others, ...rankedBeside],
      sectionsSeen: from.sectionsSeen + some.length,
      othersSeen: from.othersSeen + beside.length,
    };
    const left = next.sectionsSeen < sections.length || next.othersSeen < others.length;
    const gained = some.length > 0 ? ranked : rankedBeside;
    if (left && gained.length === 0) return load(next, size * 2); // nobody is told of none while some may be left
    return {
      match: next.sections.length + next.others.length > 0 ? match : 'none',
      sections: next.sections,
      others: next.others,
      total: count(sections),
      terms: clues.filter(({ quiet }) => !quiet).map(({ text }) => text),
      query,
      excluded: Array.from(refused.excluded, ([route, text]) => ({ route, text })),
      lost: refused.lost.size,
      countIn,
      ...(left && { more: () => load(next, AT_A_TIME) }),
    };
  };
  const start: Progress = { sections: [], others: [], sectionsSeen: 0, othersSeen: 0 };
  return load(start, small ? Math.max(1, sections.length) : AT_A_TIME);
}

/** What has been loaded, and how many hits were looked into for it. */
type Progress = Pick<Found, 'sections' | 'others'> & {
  readonly sectionsSeen: number;
  readonly othersSeen: number;
};

/** Ranks a page; where it has only quiet clues these are marked. */
function rankAudibly(page: ReturnType<typeof foldPage>, clues: readonly Clue[]): PageMatch | undefined {
  const ranked = rankPage(page, clues);
  const marked = ranked?.blocks.some(({ inHeading, inText }) => inHeading.length + inText.length > 0);
  if (!ranked || marked || !clues.some(({ quiet }) => quiet)) return ranked;
  return rankPage(
    page,
    clues.map((clue) => ({ ...clue, quiet: false })),
  );
}

/**
 * @returns whether some failed.
 * @throws what the first failed by, if all did.
 */
function throwIfAllFailed(settled: readonly PromiseSettledResult<unknown>[]): boolean {
  const failed = settled.filter((each) => each.status === 'rejected');
  const [first] = failed;
  if (first && failed.length === settled.length) throw first.reason;
  return failed.length > 0;
}

/** Why pages that the index found are not listed. */
type Refused = {
  /** Ids of those that the text refuted, or that hold what the reader does not want. */
  readonly dropped: Set<string>;
  /** By the addresses of sections among them that hold all terms: which unwanted word they hold. */
  readonly excluded: Map<string, string>;
  /** Ids of those that could not be loaded. */
  readonly lost: Set<string>;
};

/** Loads and ranks; drops what the index found only by a stem, and what the reader does not want. */
async function rankHits(
  hits: readonly Hit[],
  clues: readonly Clue[],
  query: Query,
  { index }: Scope,
  match: 'exact' | 'relaxed',
  refused: Refused,
): Promise<RankedPage[]> {
  const loaded = await Promise.allSettled(hits.map(async (hit) => ({ hit, page: await index.load(hit) })));
  throwIfAllFailed(loaded);
  return loaded
    .flatMap((each, at): RankedPage[] => {
      if (each.status === 'rejected') {
        refused.lost.add(hits[at]?.id ?? '');
        return [];
      }
      const { hit, page } = each.value;
      const folded = foldPage(page);
      const unwanted = findEvidence(page, {
        terms: query.without.map((form) => ({ typed: bareForm(form), form, taken: [] })),
      }).find((each) => each.held)?.held?.text;
      const evidence = findEvidence(page, query);
      const held = match === 'relaxed' || holdsAll(evidence);
      const ranked = held ? rankAudibly(folded, clues) : undefined;
      if (ranked && unwanted === undefined) return [{ page, match: ranked }];
      if (unwanted !== undefined && hit.isSection && holdsAsTyped(evidence))
        refused.excluded.set(page.route, unwanted);
      refused.dropped.add(hit.id);
      return [];
    })
    .sort(
      (a, b) =>
        Number(match === 'exact' && b.match.together) - Number(match === 'exact' && a.match.together) ||
        b.match.score - a.match.score ||
        (a.page.route < b.page.route ? -1 : 1),
    );
}

/** The pages that an address names: a section, or a chapter with its sections; in order. */
export async function findPlace(number: string, { index }: Pick<Scope, 'index'>): Promise<RankedPage[]> {
  const hits = (await index.findAddress(number)).slice(0, MOST_OF_CHAPTER);
  const pages = await Promise.all(hits.map((hit) => index.load(hit)));
  return pages
    .map((page) => ({ page, match: { blocks: [], score: 0, together: true } }))
    .sort((a, b) => a.page.number.localeCompare(b.page.number, 'en', { numeric: true }));
}
