import { findEvidence, holdsAsTyped } from '../../../search/evidence.ts';
import { bareForm } from '../../../search/match.ts';
import { namesOf, type SearchWords } from '../../../search/names.ts';
import { nearest } from '../../../search/nearest.ts';
import { fold } from '../../../search/normalise.ts';
import { findPlaceNamed, type Place } from '../../../search/place.ts';
import {
  allForms,
  formsOf,
  makeFolder,
  parseQuery,
  type Query,
  type Term,
  takeFor,
  withTerms,
} from '../../../search/query.ts';
import { isQuestion } from '../../../search/relax.ts';
import type { Suggestion } from '../../../search/suggest.ts';
import {
  type Excluded,
  type Found,
  findExact,
  findParts,
  findPlace,
  type RankedPage,
  type Scope,
} from './find-sections.ts';
import { openLookUp } from './open-look-up.ts';
import { readAsName, readTerms } from './read-query.ts';
import { loadSynonyms } from './search-words.ts';
import { type Means, SUGGESTIONS, withFurtherNames } from './suggest-names.ts';

/** Names that come close, before the chapters. */
const NEAREST = 4;

/** What was found, and what was searched for in place of the query, or beside it. */
export type Answer = Found & {
  /** The query as it was typed and read: what is said of pages is said of its terms. */
  readonly asked: Query;
  /** The chapter or section that the query names by its number, its title or its address. */
  readonly place?: string;
  /** Whether the words were found in another edition only, and these sections say the same here. */
  readonly translated?: Translated;
  /** Whether words of a question were looked for though all of it may stand somewhere. */
  readonly question?: true;
  /** Where nothing was found: the names that come closest. */
  readonly nearest?: readonly Suggestion[];
};

/** What another edition has. */
export type Translated = {
  /** Its sections that hold what was asked for. */
  readonly sections: readonly RankedPage[];
  /** The query as that edition read it. */
  readonly query: Query;
};

/**
 * Answers a query. What stands in the text as typed wins, then other names of the same; failing that, each term that
 * the text has not is read otherwise (another name, pinyin); failing that the whole query as
 * the name that is one slip away; failing that parts of it.
 */
export async function answerQuery(text: string, means: Means): Promise<Answer> {
  const { base, words, pinyin, stopWords, chapter } = means;
  const asked = parseQuery(text, makeFolder(words));
  const scope: Scope = {
    base,
    index: await openLookUp(base, words.index),
    vocabulary: pinyin?.letters ?? [],
    stopWords: stopWords.map(fold),
    ...(chapter && { chapter }),
    groups: words.entries.filter(({ kind }) => kind === 'term' || kind === 'law'),
  };
  const exact = await findExact(asked, scope);
  const answer = { ...exact, asked };
  const place = findPlaceNamed(text, words.entries);
  const led = place && (await leadToPlace(answer, place, scope));
  if (led) return led;
  // all words of a question stand somewhere in long sections, by chance
  if (isQuestion(formsOf(asked)) && !holdsPhrase(asked, exact)) {
    const { wide, lost } = await widen(scope);
    const parts = await findParts(asked, wide);
    if (parts.match !== 'none')
      return { ...parts, ...lost, asked, ...(exact.sections.length > 0 && { question: true }) };
  }
  if (exact.sections.length > 0) {
    const named = (await leadToName(asked, exact, scope)) ?? (await addOtherNames(asked, exact, scope));
    return { ...answer, ...named };
  }
  if (asked.terms.length === 0) return answer;
  const refused = { excluded: exact.excluded, lost: exact.lost };
  const [further, widened] = await Promise.all([
    withFurtherNames(means).catch(() => undefined),
    widen(scope),
  ]);
  const knowing = further ?? means; // those that are there will do, and that some are not is said
  const lost = further ? widened.lost : PARTIAL;
  const { wide } = widened;
  const read = await readTerms(asked, wide, knowing);
  const others = exact.match === 'exact' && { others: exact.others };
  if (read) return { ...addRefused(read, refused), ...others, ...lost, asked };
  if (exact.excluded.length > 0 || (exact.match === 'exact' && asked.terms.length === 1))
    return { ...answer, ...lost };
  const named = await readAsName(asked, wide, knowing);
  const last = named
    ? { ...addRefused(named, refused), asked }
    : await findInParts(asked, wide, knowing.words);
  return { ...last, ...others, ...lost };
}

const PARTIAL = { partial: true } as const;

/** The words that readers use instead of the text's, besides those of the glossary; where they are lost, without them. */
async function widen(scope: Scope): Promise<{ readonly wide: Scope; readonly lost?: typeof PARTIAL }> {
  const synonyms = await loadSynonyms(scope.base).catch(() => undefined);
  return synonyms
    ? { wide: { ...scope, groups: [...scope.groups, ...synonyms] } }
    : { wide: scope, lost: PARTIAL };
}

function addRefused<Of extends Found>(found: Of, { excluded, lost }: Pick<Found, 'excluded' | 'lost'>): Of {
  return {
    ...found,
    excluded: joinExcluded(excluded, found.excluded),
    lost: Math.max(lost, found.lost),
  };
}

function joinExcluded(some: readonly Excluded[], more: readonly Excluded[]): Excluded[] {
  return [...new Map([...more, ...some].map((each) => [each.route, each])).values()];
}

async function findInParts(asked: Query, scope: Scope, { entries }: SearchWords): Promise<Answer> {
  const found = await findParts(asked, scope);
  if (found.match !== 'none') return { ...found, asked };
  const chapters = entries.filter(({ kind }) => kind === 'chapter');
  const near = new Set([...nearest(formsOf(asked).join(''), entries, NEAREST), ...chapters]);
  return {
    ...found,
    asked,
    nearest: [...near].slice(0, SUGGESTIONS).map((entry) => ({ entry, name: entry.title, score: 0 })),
  };
}

/** Whether the terms of a query stand one after the other in what was found. */
function holdsPhrase(query: Query, { sections }: Found): boolean {
  const phrase = formsOf(query).map(bareForm).join(' ');
  return sections.some(({ match }) =>
    match.blocks.some(({ block }) => fold(`${block.heading}\n${block.text}`).includes(phrase)),
  );
}

/**
 * Sections that use other names for what was asked for, after those that have the very words; among them where an
 * acronym or another name was asked for, which leads to its term.
 */
async function addOtherNames(query: Query, found: Found, scope: Scope): Promise<Partial<Answer>> {
  const [term, ...more] = query.terms;
  const known = term && more.length === 0 && !found.more ? namesOf(term.form, scope.groups) : [];
  const others = known.filter(({ name }) => !name.includes(term?.form ?? name));
  if (!term || others.length === 0) return {};
  const taken = others.reduce((made, { name, why }) => takeFor(made, why, [name]), term);
  // in Han what stands there as typed wins
  const isAlias =
    /^[a-z]/.test(term.form) &&
    scope.groups.some(({ aliases, related }) => aliases.includes(term.form) && !related.includes(term.form));
  const all = await findExact(
    withTerms(query, [isAlias ? taken : { ...taken, form: taken.taken[0]?.form ?? '' }]),
    scope,
  );
  const listed = new Set(found.sections.map(({ page }) => page.route));
  const added = all.sections.filter(({ page }) => !listed.has(page.route));
  if (added.length === 0 && !isAlias) return {};
  const sections = isAlias ? leadToTerm(all.sections, taken) : [...found.sections, ...added];
  return {
    sections,
    total: sections.length,
    terms: [...new Set([...found.terms, ...allForms(taken)])],
    query: withTerms(query, [taken]),
    lost: Math.max(found.lost, all.lost),
    excluded: isAlias ? all.excluded : found.excluded, // else those have another name, not what was typed
  };
}

/**
 * Where words of letters stand apart in what was found, and are the name of something all together (capital controls), the
 * sections that have it by the text's own name come first.
 */
async function leadToName(query: Query, found: Found, scope: Scope): Promise<Partial<Answer> | undefined> {
  const text = formsOf(query).join(' ');
  if (query.terms.length < 2 || found.more || !/^[a-z -]+$/.test(text) || holdsPhrase(query, found))
    return undefined;
  const { wide } = await widen(scope);
  const names = namesOf(text, wide.groups);
  const joined: Term = { typed: query.terms.map(({ typed }) => typed).join(' '), form: text, taken: [] };
  const term = names.reduce((made, { name, why }) => takeFor(made, why, [name]), joined);
  const named = await findExact(withTerms(query, [term]), scope);
  if (named.sections.length === 0) return undefined;
  const known = new Map(found.sections.map((each) => [each.page.route, each]));
  const sections = [
    ...new Set([
      ...named.sections.map((each) => known.get(each.page.route) ?? each), // with the words as they were typed
      ...found.sections,
    ]),
  ];
  return {
    sections,
    total: sections.length,
    terms: [...new Set([...found.terms, ...named.terms])],
    query: named.query,
    lost: Math.max(found.lost, named.lost),
  };
}

/** The sections that use a term's own names before those that have but its acronym somewhere. */
function leadToTerm(sections: readonly RankedPage[], term: Term): RankedPage[] {
  const names = term.taken.filter(({ why }) => why === 'name').map(({ form }) => form);
  const isNamed = ({ page }: RankedPage) =>
    names.some((form) => !holdsNothing(page, { typed: form, form, taken: [] }));
  return [...sections.filter(isNamed), ...sections.filter((each) => !isNamed(each))];
}

function holdsNothing(page: RankedPage['page'], term: Term): boolean {
  return !holdsAsTyped(findEvidence(page, { terms: [term] }));
}

/**
 * The section that the query names comes first, then what holds the query as text. A chapter stands above the list, and
 * its sections are the list if the query is no text: a bare number may well be.
 */
async function leadToPlace(
  answer: Answer,
  { number, point, sure }: Place,
  scope: Scope,
): Promise<Answer | undefined> {
  const fragment = point ? `p${point}` : '';
  const isSection = number.includes('.');
  if (!isSection && !sure && answer.match !== 'none') return undefined;
  const named = await findPlace(number, scope);
  const known = new Set(named.map(({ page }) => page.route));
  const rest = answer.sections.filter(({ page }) => !known.has(page.route));
  const inside = named.filter(({ page }) => page.kind === 'section').map((each) => pointAt(each, fragment));
  const [place] = named.filter(({ page }) => (page.kind === 'section') === isSection);
  const sections = [...inside, ...rest];
  if (!place || sections.length === 0) return undefined;
  const said = `${place.page.number} ${place.page.title}`;
  return { ...answer, match: 'exact', sections, total: Math.max(answer.total, sections.length), place: said };
}

/** A section as a result at the heading with a fragment, or at none of its headings. */
export function pointAt({ page, match }: RankedPage, fragment: string): RankedPage {
  const blocks = page.blocks
    .filter((block) => block.fragment === fragment && (block.kind === 'heading' || block.kind === 'opening'))
    .map((block) => ({ block, inHeading: [], inText: [], score: 0 }));
  return { page, match: { ...match, blocks } };
}
