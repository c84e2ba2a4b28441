/** A query as somebody types it, and what answers it. */
export type JudgedQuery = {
  readonly query: string;
  /** Numbers of the sections of which one should come first. */
  readonly expect?: readonly string[];
  /** Numbers of sections that are welcome among the first three. */
  readonly also?: readonly string[];
  /** The term whose page should be offered first. */
  readonly term?: string;
  /** The term whose page answers as well as a section. */
  readonly orTerm?: string;
  /** The number of the chapter that the query names. */
  readonly chapter?: number;
  /** The report has nothing of it: no section may be said to hold it. */
  readonly none?: true;
};

/** Queries by kind. */
export type JudgedQueries = Readonly<Record<string, readonly JudgedQuery[]>>;

/** What a reader is shown for a query. */
export type Shown = {
  readonly match: 'exact' | 'relaxed' | 'none';
  /** Numbers of the sections, best first. */
  readonly sections: readonly string[];
  /** Routes of the names offered above them. */
  readonly names: readonly string[];
};

/** How many of the best are looked at. */
const LOOKED_AT = 3;

/** The place of the first right answer among three, 1 the best; 0 if none is. */
export function rankOf(judged: JudgedQuery, { match, sections, names }: Shown): number {
  if (judged.none) return match === 'exact' ? 0 : 1;
  const { expect = [], also = [], term, orTerm, chapter } = judged;
  const routes = [term, orTerm].flatMap((slug) => (slug ? [`terms/${slug}/`] : []));
  const welcome = sections.findIndex((number) => also.includes(number)) + 1;
  const ranks = [
    sections.findIndex((number) => expect.includes(number)) + 1,
    welcome && Math.max(2, welcome), // what is only welcome is never the best
    names.findIndex((route) => routes.includes(route)) + 1,
    chapter && sections[0]?.startsWith(`${chapter}.`) ? 1 : 0,
  ];
  return Math.min(...ranks.filter((rank) => rank >= 1 && rank <= LOOKED_AT), LOOKED_AT + 1) % (LOOKED_AT + 1);
}
