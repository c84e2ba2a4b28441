import type { ClaimId, ContentPath } from '../domain/ids.ts';
import type { Backlink, Chapter, Problem, Report, Section, Term } from '../domain/report.ts';

/**
 * Ties the facts of all pages together: every relation that one end states is put in at the other end too. A
 * reference that leads nowhere is left out; `findUnresolved` names it.
 */
export function linkReport(draft: Report): Report {
  const answers = collectAnswers(draft.chapters);
  const backlinks = collectBacklinks(draft.chapters);
  const sections = new Set(draft.chapters.flatMap(({ sections }) => sections.map(({ id }) => id)));
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
        answeredBy: answers.get(problem.id) ?? [],
      })),
      measures: section.measures.map((measure) => ({
        ...measure,
        ties: measure.ties.filter(({ problem }) => answers.has(problem)),
      })),
    })),
  }));
  return { ...draft, chapters, terms: draft.terms.map(link) };
}

/** For each problem the measures that answer it, in reading order. */
function collectAnswers(chapters: readonly Chapter[]): Map<ClaimId, Problem['answeredBy'][number][]> {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const answers = new Map<ClaimId, Problem['answeredBy'][number][]>(
    sections.flatMap(({ problems }) => problems.map(({ id }) => [id, []])),
  );
  for (const { id, ties } of sections.flatMap(({ measures }) => measures)) {
    for (const { problem, basis } of ties) answers.get(problem)?.push({ measure: id, basis });
  }
  return answers;
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
    const { title, route, lentBy } = page;
    const named =
      'slug' in page
        ? { kind: 'chapter' as const, id: page.slug, number: String(page.number ?? '') }
        : { kind: 'section' as const, id: page.id, number: page.number };
    const link = { ...named, title, route, lentBy };
    for (const { path, sentence } of page.mentions) add(path, { ...link, sentence });
    for (const { to, why } of 'related' in page ? page.related : []) {
      const path = paths.get(to);
      const linked = path && backlinks.get(path)?.some((each) => each.route === route);
      if (path && !linked) add(path, { ...link, sentence: why });
    }
  }
  return backlinks;
}
