import { bareForm } from '../../../search/match.ts';
import { namesOf } from '../../../search/names.ts';
import type { Pinyin } from '../../../search/pinyin.ts';
import {
  formsOf,
  type Query,
  type Taken,
  type Term,
  takeFor,
  type Why,
  withTerms,
} from '../../../search/query.ts';
import { isWholeName, type Suggestion, suggest } from '../../../search/suggest.ts';
import { formsOfWord, slipsOfWord } from '../../../search/word-forms.ts';
import { combine } from './combine.ts';
import { type Found, findExact, type Scope } from './find-sections.ts';
import type { Means } from './suggest-names.ts';

/** Readings that are tried before the next way of understanding. */
const MOST_TRIED = 24;
/** Terms of which each is read by itself; more are a text, in which parts are looked for. */
const MOST_TERMS = 6;
/** Letters of a word that may be half typed. */
const BEGUN = 3;
/** Words that may begin with these letters. */
const MOST_BEGUN = 12;

/** One way to read a term. */
type Choice = readonly Taken[];

/** Reads each term that the text has not as another name, another form of the word, pinyin, or a word that is half typed. */
export async function readTerms(query: Query, scope: Scope, means: Means): Promise<Found | undefined> {
  if (query.terms.length > MOST_TERMS) return undefined;
  const whole = readWhole(query, scope, means);
  for (const choice of whole.slice(0, MOST_TRIED)) {
    const found = await findRead(query, [{ ...joinTerms(query), taken: choice }], scope);
    if (found) return found;
  }
  const choices = await Promise.all(query.terms.map((term) => readTerm(term, query, scope, means)));
  for (const taken of combine(choices, MOST_TRIED)) {
    if (taken.every((each) => each.length === 0)) continue;
    const terms = query.terms.map((term, at) => ({ ...term, taken: [...term.taken, ...(taken[at] ?? [])] }));
    const found = await findRead(query, terms, scope);
    if (found) return found;
  }
  const parted = partMixed(query);
  return parted && readTerms(parted, scope, means);
}

async function findRead(query: Query, terms: readonly Term[], scope: Scope): Promise<Found | undefined> {
  const found = await findExact(withTerms(query, terms), scope);
  return found.match === 'exact' ? { ...found, match: 'relaxed' } : undefined;
}

/** The whole query as one thing that has a name, or whose syllables were parted: fan xi qian, yu e bao. */
function readWhole(query: Query, { groups }: Scope, { words, pinyin }: Means): Choice[] {
  const joined = query.letters ?? withoutTones(formsOf(query).join(''));
  if (query.terms.length < 2 && !joined) return [];
  const text = formsOf(query).join(' ');
  const named = query.terms.length > 1 ? namesOf(text, groups).map(asTaken) : [];
  if (!joined || !pinyin) return named.length > 0 ? [named] : [];
  const [name] = suggest(joined, words.entries, 1, pinyin.spell);
  const spelled = name && isWholeName(name) && name.why === 'pinyin' ? [name.name] : [];
  return [
    ...(named.length > 0 ? [named] : []),
    ...spelled.map((form) => asRead(form, groups)),
    ...readAll(joined, pinyin, groups),
  ];
}

/** Syllables that each have the number of their tone, without these: fan3xi3qian2. */
function withoutTones(text: string): string | undefined {
  return /^(?:[a-z]{1,6}[1-5]['-]*){2,}$/.test(text) ? text.replace(/[^a-z]/g, '') : undefined;
}

/** What letters may be the pinyin of; of a word that is but begun other names would be guesses upon a guess. */
function readAll(letters: string, pinyin: Pinyin, groups: Scope['groups']): Choice[] {
  const whole = new Set(pinyin.readWhole(letters));
  return pinyin.read(letters).map((word) => asRead(word, whole.has(word) ? groups : []));
}

/** A word that letters are the pinyin of, and what it is called otherwise: found as the word itself is. */
function asRead(word: string, groups: Scope['groups']): Choice {
  const others = namesOf(word, groups).filter(({ name }) => name !== word);
  return [{ form: word, why: 'pinyin' }, ...others.map(asTaken)];
}

const asTaken = ({ name, why }: ReturnType<typeof namesOf>[number]): Taken => ({ form: name, why });

function joinTerms({ terms }: Query): Term {
  return {
    typed: terms.map(({ typed }) => typed).join(' '),
    form: terms.map(({ form }) => form).join(' '),
    taken: [],
  };
}

/** The ways to read one term, likeliest first; the only one is none where the text has it. */
async function readTerm(term: Term, query: Query, scope: Scope, { words, pinyin }: Means): Promise<Choice[]> {
  const { form } = term;
  const own = await findExact({ terms: [term], without: [] }, scope);
  if (own.sections.length > 0) return [[]];
  const take = (why: Why, forms: readonly string[]): Choice =>
    takeFor(term, why, forms).taken.slice(term.taken.length);
  const names = namesOf(form, scope.groups).map(asTaken);
  if (names.length > 0) return [names];
  const [name] = suggest(form, words.entries, 1, pinyin?.spell);
  const isName = name !== undefined && isWholeName(name) && !query.mixed;
  const forms = formsOfWord(form, scope.vocabulary);
  if (forms.length > 0) return [take('word', forms)];
  const letters = form.replace(/['’]/g, '');
  const all = pinyin ? readAll(letters, pinyin, scope.groups) : [];
  const readings = query.mixed ? (pinyin?.readWhole(letters) ?? []).map((word) => asRead(word, [])) : all;
  const begun =
    form.length >= BEGUN && !query.mixed ? scope.vocabulary.filter((word) => word.startsWith(form)) : [];
  const slips = isName || query.mixed ? [] : slipsOfWord(form, scope.vocabulary);
  const near = !isName || query.terms.length > 1 ? (pinyin?.readNear(form) ?? []) : [];
  return [
    ...(isName ? [take(name.why ?? 'name', [name.name])] : []),
    ...(begun.length > 0 && begun.length <= MOST_BEGUN ? [take('begun', begun)] : []),
    ...(readings.length === 0 && slips.length > 0 ? [take('slip', slips)] : []),
    ...readings,
    ...(begun.length > MOST_BEGUN ? [take('begun', begun.slice(0, MOST_BEGUN))] : []),
    ...near.map((reading) => take('slip', [reading])),
  ].filter((choice) => choice.length > 0);
}

/** The same query with Han and letters that were typed without a space as terms of their own, if there are such. */
function partMixed(query: Query): Query | undefined {
  const parts = formsOf(query).map((form) => form.match(/[a-z]{2,}|[^a-z]+/g) ?? [form]);
  if (query.mixed || parts.every((each) => each.length < 2)) return undefined;
  const terms = parts.flat().map((part): Term => ({ typed: part, form: part, taken: [] }));
  return { ...withTerms(query, terms), mixed: true };
}

/** Why a name that fits may stand in for a text; it may not where another name of it is but begun. */
function whyNamed(form: string, best: Suggestion): Why | undefined {
  const { name, alias, why } = best;
  const own = alias === undefined || alias === name;
  if (isWholeName(best)) return why ?? 'name';
  if (!own) return why === 'slip' ? 'related' : undefined;
  return why === 'pinyin' || why === 'slip' ? why : name.startsWith(form) ? 'begun' : 'related';
}

/** Reads the whole query as the name that fits best, by pinyin, initials or with one slip. */
export async function readAsName(query: Query, scope: Scope, means: Means): Promise<Found | undefined> {
  const form = formsOf(query).map(bareForm).join(' ');
  const [best] = suggest(form, means.words.entries, 1, means.pinyin?.spell);
  const why = best && whyNamed(form, best);
  if (!best || !why) return undefined;
  const term = takeFor(joinTerms(query), why, [best.name]);
  return findRead(query, [term], scope);
}
