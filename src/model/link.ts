import type { FileFacts, SectionFacts } from '../content/facts.ts';
import type { Place } from '../domain/finding.ts';
import { type ClaimId, type ContentPath, claimId, readClaimReference } from '../domain/ids.ts';
import type { Backlink, Chapter, Problem, Report, Section, Term } from '../domain/report.ts';

/** What front matter of a section refers to and is not there. */
export type Unresolved = {
  readonly path: string;
  readonly place: Place;
  readonly kind: 'related' | 'answers';
  /** As it is written. */
  readonly written: string;
};

/** How the sections of one language hang together, by what their front matter says. */
export type Ties = {
  /** What answers each problem that there is, in reading order. */
  readonly answers: ReadonlyMap<ClaimId, Problem['answeredBy']>;
  readonly unresolved: readonly Unresolved[];
  /** Whether every section could be read. If not, what seems to be missing may stand in the others. */
  readonly complete: boolean;
};

/** Ties the sections of each language, by the name of its folder. */
export function tieSections(files: ReadonlyMap<string, FileFacts>): Map<string, Ties> {
  const sections = [...files.values()]
    .flatMap(({ page }) => (page?.kind === 'section' ? [page] : []))
    .toSorted((a, b) => placeInOrder(a) - placeInOrder(b));
  return new Map(
    [...Map.groupBy(sections, ({ folder }) => folder)].map(([folder, all]) => [
      folder,
      tiesOf(all, ({ path }) => Boolean(files.get(path)?.parsed?.findings.length)),
    ]),
  );
}

/** Numbers have three digits at most. */
function placeInOrder({ name: { chapter, section } }: SectionFacts): number {
  return chapter.number * 1000 + (section?.number ?? 0);
}

function tiesOf(sections: readonly SectionFacts[], isBroken: (section: SectionFacts) => boolean): Ties {
  const ids = new Set<string>(sections.map(({ id }) => id));
  const answers = new Map<ClaimId, Problem['answeredBy'][number][]>(
    sections.flatMap(({ id, head }) =>
      Object.keys(head?.problems ?? {}).map((name) => [claimId(id, name), []] as const),
    ),
  );
  const unresolved: Unresolved[] = [];
  const complete = sections.every((section) => section.head && !isBroken(section));
  for (const { id, path, head, placeOf } of sections) {
    for (const [index, { to }] of (head?.related ?? []).entries())
      if (!ids.has(to) || to === id)
        unresolved.push({ path, place: placeOf(['related', index]), kind: 'related', written: to });
    for (const [name, measure] of Object.entries(head?.measures ?? {}))
      for (const [written, basis] of Object.entries(measure.answers)) {
        const answered = answers.get(readClaimReference(id, written));
        if (answered) answered.push({ measure: claimId(id, name), basis });
        else if (complete) {
          const place = placeOf(['measures', name, 'answers', written]);
          unresolved.push({ path, place, kind: 'answers', written });
        }
      }
  }
  return { answers, unresolved, complete };
}

/**
 * Ties the facts of all pages together: every relation that one end states is put in at the other end too. What leads nowhere,
 * or to a claim that the text does not mark, is left out.
 */
export function linkReport(draft: Report, ties: Ties | undefined): Report {
  const backlinks = collectBacklinks(draft.chapters);
  const all = draft.chapters.flatMap((chapter) => chapter.sections);
  const sections = new Set(all.map(({ id }) => id));
  const claims = new Set(
    all.flatMap(({ problems, measures }) => [...problems, ...measures].map(({ id }) => id)),
  );
  const link = <Page extends Section | Term>(page: Page): Page => ({
    ...page,
    linkedFrom: backlinks.get(page.contentPath) ?? [],
  });
  const chapters = draft.chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => ({
      ...link(section),
      related: section.related.filter(({ to }) => sections.has(to)),
      problems: section.problems.map((problem) => ({
        ...problem,
        answeredBy: ties?.answers.get(problem.id)?.filter(({ measure }) => claims.has(measure)) ?? [],
      })),
      measures: section.measures.map((measure) => ({
        ...measure,
        ties: measure.ties.filter(({ problem }) => claims.has(problem)),
      })),
    })),
  }));
  return { ...draft, chapters, terms: draft.terms.map(link) };
}

/** For each content file the links to it, in reading order; a sentence with several links to it counts once. */
function collectBacklinks(chapters: readonly Chapter[]): Map<string, Backlink[]> {
  const backlinks = new Map<string, Backlink[]>();
  const add = (to: string, backlink: Backlink) => {
    const known = backlinks.get(to) ?? [];
    const twice = known.some(
      ({ route, sentence }) => route === backlink.route && sentence === backlink.sentence,
    );
    if (!twice) backlinks.set(to, [...known, backlink]);
  };
  const pages = chapters.flatMap((chapter): (Chapter | Section)[] => [chapter, ...chapter.sections]);
  const paths = new Map<string, ContentPath>(
    chapters.flatMap(({ sections }) => sections.map(({ id, contentPath }) => [id, contentPath])),
  );
  for (const page of pages) {
    const { title, route, fallbackFrom } = page;
    const named =
      'slug' in page
        ? { kind: 'chapter' as const, id: page.slug, number: String(page.number ?? '') }
        : { kind: 'section' as const, id: page.id, number: page.number };
    const link = { ...named, title, route, fallbackFrom };
    for (const { path, sentence } of page.mentions) add(path, { ...link, sentence });
    for (const { to, why } of 'related' in page ? page.related : []) {
      const path = paths.get(to);
      const linked = path && backlinks.get(path)?.some((each) => each.route === route);
      if (path && !linked) add(path, { ...link, sentence: why });
    }
  }
  return backlinks;
}
