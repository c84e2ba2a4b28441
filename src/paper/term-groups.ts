import type { Book, TermPage } from '../book/book.ts';
import type { PlaceId } from '../domain/ids.ts';
import { traitsOf } from '../domain/language.ts';
import type { LocalEdition } from '../views/local-edition.ts';
import { groupByInitial } from '../views/term-index.ts';
import { termKinds } from '../views/term-kinds.ts';
import type { Entry, Labelled } from './entries.ts';
import type { BookIndex } from './index-book.ts';

export type TermGroup = {
  readonly initial: string;
  readonly terms: readonly {
    readonly id: PlaceId;
    readonly title: string;
    readonly aside: string;
    readonly summary: string;
    readonly facts: readonly Labelled[];
    readonly from: readonly Entry[];
  }[];
};

/** The glossary: in Simplified Chinese by the letters that its entries are said with, else as the language sorts. */
export function groupTerms(book: Book, edition: LocalEdition, index: BookIndex): TermGroup[] {
  const terms = book.pages.filter((page) => page.kind === 'term');
  const kinds = new Map(termKinds(edition).map(({ id, name }) => [id, name]));
  const compare = new Intl.Collator(traitsOf(edition.language).collation).compare;
  const groups =
    edition.language === 'zh-Hans'
      ? groupByInitial(terms)
      : [{ initial: '', terms: terms.toSorted((a, b) => compare(a.title, b.title)) }];
  return groups.map(({ initial, terms: members }) => ({
    initial,
    terms: members.map((term) => ({
      id: term.id,
      title: term.title,
      aside: asideOf(term, kinds, edition),
      summary: term.summary,
      facts: factsOf(term, edition),
      from: listBacklinks(term, index),
    })),
  }));
}

function asideOf(
  { facts, title }: TermPage,
  kinds: ReadonlyMap<string, string>,
  { words }: LocalEdition,
): string {
  const { kind, english, abbreviation } = facts;
  const names = [english, abbreviation].filter((name) => name !== undefined && name !== title);
  return [...new Set([kinds.get(kind), ...names])].filter(Boolean).join(words.listSeparator);
}

function factsOf({ facts }: TermPage, { words }: LocalEdition): Labelled[] {
  const { law, note } = facts;
  const row = (label: string, text: string | undefined, url: string | null = null) =>
    text ? [{ label, said: { text, url } }] : [];
  return [
    ...row(words.officialTitle, law?.officialTitle, law?.link ?? null),
    ...row(words.issuer, law?.issuer),
    ...row(words.lawNumber, law?.number),
    ...row(words.adopted, law?.adopted && words.day(law.adopted)),
    ...row(words.effective, law?.effective && words.day(law.effective)),
    ...row(words.noteLabel, note),
  ];
}

/** The pages that lead to a term, each once. */
function listBacklinks({ linkedFrom }: TermPage, { pages, places }: BookIndex): Entry[] {
  const ids = new Set(linkedFrom.flatMap(({ from }) => places.get(from)?.page ?? []));
  return [...ids].flatMap((to) => {
    const page = pages.get(to);
    if (page?.kind !== 'section' && page?.kind !== 'chapter') return [];
    return [{ to, number: page.kind === 'section' ? page.number : '', title: page.title }];
  });
}
