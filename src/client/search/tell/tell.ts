/** What a search says of what it found: sentences by key, each with what stands in it, all of it counted in the texts shown. */
import { type Evidence, findEvidence, holdsAll, holdsAsTyped } from '../../../search/evidence.ts';
import { bareForm } from '../../../search/match.ts';
import type { Query, Why } from '../../../search/query.ts';
import type { RankedPage } from '../ask/find-sections.ts';
import type { Shown } from '../ask/within-chapter.ts';

/** The sentences that there are; `i18n/words/` has them. */
export type SentenceKey =
  | 'cut'
  | 'inChapter'
  | 'elsewhere'
  | 'place'
  | 'holding'
  | 'about'
  | 'none'
  | 'noneAll'
  | 'excluded'
  | 'instead'
  | 'insteadAlso'
  | 'insteadSome'
  | 'parts'
  | 'pages'
  | 'translated'
  | 'translatedAs'
  | 'listed'
  | 'kind'
  | 'lost'
  | 'partial'
  | 'nothing'
  | 'unsearchable';

/** Something that was typed, or stands in a text, as it is quoted: with why it stands in for something else. */
export type Quoted = { readonly text: string; readonly why?: Why };

export type Sentence = {
  readonly key: SentenceKey;
  readonly values: Readonly<Record<string, number | string | readonly Quoted[]>>;
};

/** An answer, with where the words lie in the sections that are listed, if not wherever they do. */
export type Told = Shown & {
  readonly kind?: { readonly name: string; readonly count: number };
  /** The pages that stand below the sections, if not all others. */
  readonly pages?: Shown['others'];
};

/** So many words are named. */
const MOST_NAMED = 5;

/** Says what was found, of the sections that are listed and the pages beside them; never more than stands in them. */
export function tellAnswer(answer: Told): Sentence[] {
  const { asked, sections, others, lost, inParts, place, translated, total, elsewhere, question } = answer;
  const typed = asked.terms.map((term): Quoted => ({ text: term.typed }));
  const leftOut = excludedWords(answer);
  const without = joinWords(
    asked.without.map((form): Quoted => ({ text: bareForm(form) })),
    leftOut,
  );
  const told: Sentence[] = [];
  const say = (key: SentenceKey, values: Sentence['values'] = {}) =>
    told.push({ key, values: { query: typed, without, ...values } });
  if (asked.terms.length === 0 && !place) {
    say('unsearchable');
    return told;
  }
  const shown = elsewhere ?? sections;
  const more = answer.more !== undefined || (elsewhere !== undefined && total > elsewhere.length);
  const found = countHeld(shown, asked, answer.query);
  const excluded = answer.excluded.length;
  const inChapter = answer.inChapter && sections.length + excluded > 0;
  if (elsewhere) say('elsewhere');
  else if (inChapter) say('inChapter');
  if (place && shown.length > 0) say('place', { place });
  if (more && !inParts) {
    const sure =
      !/[a-z\d]/.test(asked.terms.map(({ form }) => form).join(' ')) && answer.query.terms === asked.terms;
    say(sure && found.typed === shown.length ? 'holding' : 'about', { count: total });
  } else {
    if (found.typed > 0 && !question) say('holding', { count: found.typed });
    else if (!place && !question && lost === 0 && excluded === 0 && !inChapter)
      say(typed.length > 1 ? 'noneAll' : 'none');
    if (excluded > 0) say('excluded', { count: excluded, as: leftOut });
    if (found.instead > 0 && !question && !place) {
      const first = found.typed === 0 ? 1 : 0;
      const key = typed.length > 1 ? 'insteadSome' : first ? 'instead' : 'insteadAlso';
      say(key, { count: found.instead, first, ...nameSome(found.as) });
    }
    if (inParts && shown.length > 0) {
      // of what is not loaded no more is known than what was looked for
      const words = more
        ? answer.terms.map((form): Quoted => ({ text: bareForm(form) }))
        : heldWords(shown, answer.terms, answer.quiet);
      say('parts', { count: more ? total : shown.length, unsure: more ? 1 : 0, ...nameSome(words) });
    }
  }
  if (translated) {
    const there = countHeld(translated.sections, translated.query, translated.query);
    const words = translated.query.terms.map((term): Quoted => ({ text: term.typed }));
    if (there.typed > 0) say('translated', { count: there.typed, query: words, listed: shown.length });
    else say('translatedAs', { count: there.instead, as: there.as, listed: shown.length });
  }
  if (shown.length === 0) {
    const pages = countHeld(answer.pages ?? others, asked, answer.query);
    if (pages.typed > 0) say('pages', { count: pages.typed });
  }
  if (more && sections.length > 0 && sections.length < total) say('listed', { listed: sections.length });
  if (answer.kind) say('kind', { count: answer.kind.count, where: answer.kind.name });
  if (lost > 0) say('lost', { count: lost });
  if (answer.partial) say('partial');
  if (shown.length === 0 && others.length === 0 && excluded === 0 && lost === 0) say('nothing');
  if (asked.cut) say('cut', { read: asked.cut });
  return told;
}

/** The words that are named, and how many more there are. */
function nameSome(words: readonly Quoted[]): { as: readonly Quoted[]; unnamed: number } {
  return { as: words.slice(0, MOST_NAMED), unnamed: Math.max(0, words.length - MOST_NAMED) };
}

/** The unwanted words of sections that are left out, as they stand there. */
function excludedWords({ excluded }: Shown): Quoted[] {
  return joinWords(excluded.map(({ text }) => ({ text })));
}

/** Words, each once. */
function joinWords(...all: readonly (readonly Quoted[])[]): Quoted[] {
  return [...new Map(all.flat().map((word) => [word.text.toLowerCase(), word])).values()];
}

/** What pages have of a query: how many all of it as typed, how many something in its place, and what that is. */
function countHeld(pages: readonly RankedPage[], asked: Query, query: Query) {
  const all = pages.map(({ page }) => ({
    typed: findEvidence(page, asked),
    read: findEvidence(page, query),
  }));
  const typed = all.filter((each) => holdsAsTyped(each.typed));
  const instead = all
    .filter((each) => !holdsAsTyped(each.typed))
    .map(({ typed, read }) => ({ read: holdsAll(read) ? read : typed }))
    .filter(({ read }) => holdsAll(read));
  const as = new Map<string, Quoted>();
  for (const { read } of instead)
    for (const { held } of read)
      if (held?.why) as.set(held.text.toLowerCase(), { text: held.text, why: held.why });
  return { typed: typed.length, instead: instead.length, as: [...as.values()] };
}

/** Which of some words stand in pages, each as it stands there, and in those that have none of them which of the quiet ones. */
function heldWords(
  pages: readonly RankedPage[],
  words: readonly string[],
  quiet: readonly string[] = [],
): Quoted[] {
  const heldIn = (page: RankedPage, forms: readonly string[]) =>
    forms.flatMap((form) => {
      const [found] = findEvidence(page.page, { terms: [{ typed: bareForm(form), form, taken: [] }] });
      return found?.held ? [found.held.text] : [];
    });
  const loud = pages.map((page) => ({ page, texts: heldIn(page, words) }));
  const rest = loud.filter(({ texts }) => texts.length === 0);
  const texts = [...loud.flatMap((each) => each.texts), ...rest.flatMap(({ page }) => heldIn(page, quiet))];
  return joinWords(texts.map((text) => ({ text })));
}

/** What is said of one section: what it has in place of words of the query, and which it lacks. */
export type Remark = { readonly kind: 'via' | 'related' | 'lacks'; readonly text: string };

/** Terms of which it is said that one is lacking; more are a text. */
const MOST_LACKING = 4;

/** What is said of one section of an answer. */
export function remarkOn({ page }: RankedPage, answer: Shown): Remark[] {
  if (answer.translated || answer.place) return [];
  if (holdsAsTyped(findEvidence(page, answer.asked))) return [];
  const evidence = findEvidence(page, answer.query);
  const named = evidence.flatMap(({ held }): Remark[] => {
    if (!held?.why || held.why === 'word') return [];
    return [{ kind: held.why === 'related' ? 'related' : 'via', text: held.text }];
  });
  return [...named, ...lackingIn(evidence)];
}

function lackingIn(evidence: Evidence): Remark[] {
  const lacking = evidence.filter(({ held }) => !held);
  const tells = evidence.length > 1 && evidence.length <= MOST_LACKING && lacking.length < evidence.length;
  return tells ? lacking.map(({ term }) => ({ kind: 'lacks', text: term.typed })) : [];
}
