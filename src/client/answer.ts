import { type Address, parseAddress } from '../search/address.ts';
import { namesOf, type SearchWords } from '../search/names.ts';
import { fold } from '../search/normalise.ts';
import { formsOf, makeFolder, parseQuery, type Query, withTerms } from '../search/query.ts';
import { isQuestion } from '../search/relax.ts';
import { nearest, type Suggestion } from '../search/suggest.ts';
import { type Found, findExact, findParts, findPlace, type RankedPage, type Scope } from './find-sections.ts';
import { readAsName, readTerms } from './read-query.ts';
import { type Means, SUGGESTIONS, withFurtherNames } from './suggest-names.ts';

/** Names that come close, before the chapters. */
const NEAREST = 4;

/** What was found, and what was searched for in place of the query, or beside it. */
export type Answer = Found & {
  /** The terms as they are said to the reader. */
  readonly said: string;
  /** How the query was read, where it does not stand in the text as typed. */
  readonly read?: string;
  /** Other names of what was typed, whose sections stand after the others. */
  readonly also?: readonly string[];
  /** The chapter or section that the query names by its number. */
  readonly place?: string;
  /** Whether the words were found in another edition only, and these sections say the same here. */
  readonly translated?: true;
  /** Where nothing was found: the names that come closest. */
  readonly nearest?: readonly Suggestion[];
};

/**
 * Answers a query. What stands in the text as typed wins, then other names of the same; failing that, each term that
 * the text has not is read otherwise (another name, pinyin), and that is said; failing that the whole query as
 * the name that is one slip away; failing that parts of it.
 */
export async function answerQuery(text: string, means: Means): Promise<Answer> {
  const { base, words, pinyin, everywhere, chapter } = means;
  const query = parseQuery(text, makeFolder(words));
  const scope: Scope = {
    index: { base, ...words.index },
    vocabulary: pinyin?.letters ?? [],
    everywhere: everywhere.map(fold),
    ...(chapter && { chapter }),
    groups: [...words.entries.filter(({ kind }) => kind === 'term' || kind === 'law'), ...words.synonyms],
  };
  const said = query.terms.map(({ typed }) => typed).join(' ');
  const exact = await findExact(query, scope);
  const answer = { ...exact, said };
  const address = parseAddress(text);
  const led = address && (await leadToPlace(answer, address, scope));
  if (led) return led;
  // all words of a question stand somewhere in long sections, by chance
  if (isQuestion(formsOf(query)) && !holdsPhrase(query, exact)) {
    const parts = await findParts(query, scope);
    if (parts.match !== 'none') return { ...parts, said };
  }
  if (exact.sections.length > 0) return { ...answer, ...(await addOtherNames(query, exact, scope)) };
  if (query.terms.length === 0) return answer;
  const knowing = await withFurtherNames(means);
  const read = await readTerms(query, scope, knowing);
  if (read) return { ...read, ...(exact.match === 'exact' && { others: exact.others }), said };
  if (exact.match === 'exact') return answer;
  const named = await readAsName(query, scope, knowing);
  return named ? { ...named, said } : findInParts(query, scope, knowing.words, said);
}

async function findInParts(
  query: Query,
  scope: Scope,
  { entries }: SearchWords,
  said: string,
): Promise<Answer> {
  const found = await findParts(query, scope);
  if (found.match !== 'none') return { ...found, said };
  const chapters = entries.filter(({ kind }) => kind === 'chapter');
  const near = new Set([...nearest(formsOf(query).join(''), entries, NEAREST), ...chapters]);
  return {
    ...found,
    said,
    nearest: [...near].slice(0, SUGGESTIONS).map((entry) => ({ entry, name: entry.title, score: 0 })),
  };
}

/** Whether the terms of a query stand one after the other in what was found. */
function holdsPhrase(query: Query, { sections }: Found): boolean {
  const phrase = formsOf(query).join(' ');
  return sections.some(({ match }) =>
    match.blocks.some(({ block }) => fold(`${block.heading}\n${block.text}`).includes(phrase)),
  );
}

/**
 * Sections that use other names for what was asked for, after those that have the very words; before them where these
 * are but pieces of words.
 */
async function addOtherNames(query: Query, found: Found, scope: Scope): Promise<Partial<Answer>> {
  const [term, ...more] = formsOf(query);
  const known = term && more.length === 0 ? namesOf(term, scope.groups) : [];
  const names = known.filter((name) => !name.includes(term ?? name));
  if (names.length === 0 || found.more) return {};
  const others = await findExact(withTerms(query, [names]), scope);
  const listed = new Set(found.sections.map(({ page }) => page.route));
  const added = others.sections
    .filter(({ page }) => !listed.has(page.route))
    .map((each): RankedPage => ({ ...each, via: nameIn(each, names) }));
  if (added.length === 0) return {};
  return {
    sections: isPieceOnly(term ?? '', found) ? [...added, ...found.sections] : [...found.sections, ...added],
    terms: [...found.terms, ...names],
    also: [...new Set(added.flatMap(({ via }) => via ?? []))],
  };
}

/** Whether the letters that were typed stand only inside longer words: AI in chain. */
function isPieceOnly(term: string, { sections }: Found): boolean {
  if (!/^[a-z]+$/.test(term)) return false;
  const whole = new RegExp(`(?<![a-z])${term}(?![a-z])`, 'i');
  return !sections.some(({ match }) =>
    match.blocks.some(({ block }) => whole.test(`${block.heading}\n${block.text}`)),
  );
}

function nameIn({ match }: RankedPage, names: readonly string[]): string {
  const text = match.blocks.map(({ block }) => `${block.heading}\n${block.text}`.toLowerCase()).join('\n');
  return names.find((name) => text.includes(name)) ?? names[0] ?? '';
}

/**
 * The section that the query names comes first, then what holds the query as text. A chapter stands above the list, and
 * its sections are the list if the query is no text: a bare number may well be.
 */
async function leadToPlace(answer: Answer, address: Address, scope: Scope): Promise<Answer | undefined> {
  const { chapter, section, point } = address;
  const fragment = point ? `p${point}` : '';
  if (!section && answer.match !== 'none') return undefined;
  const named = await findPlace(section ? `${chapter}.${section}` : String(chapter), scope);
  const known = new Set(named.map(({ page }) => page.route));
  const rest = answer.sections.filter(({ page }) => !known.has(page.route));
  const inside = named.filter(({ page }) => page.kind === 'section').map((each) => pointAt(each, fragment));
  const [place] = named.filter(({ page }) => (page.kind === 'section') === (section !== undefined));
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
