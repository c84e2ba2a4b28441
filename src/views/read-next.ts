import type { Route } from '../domain/ids.ts';
import { allSections, type Backlink, type Report, type Section } from '../domain/report.ts';

/** A page that is worth reading next, or that leads here; each page once. */
export type NextReading = Omit<Backlink, 'id' | 'sentence'> & {
  /** Why one should read it; absent for a page that only leads here. */
  readonly why: string | undefined;
  /** The sentences in which it mentions this page. */
  readonly mentions: readonly string[];
};

/** What is related to a section and what links to it, merged: first what its editors chose. */
export function viewNextReading(report: Report, section: Section): readonly NextReading[] {
  const pages = Map.groupBy(section.linkedFrom, ({ route }) => route);
  const chosen = section.related.flatMap(({ to, why }): NextReading[] => {
    const target = sectionsOf(report).get(to);
    if (!target) return [];
    const { number, title, route, fallbackFrom } = target;
    return [
      { kind: 'section', number, title, route, fallbackFrom, why, mentions: sentencesOf(pages.get(route)) },
    ];
  });
  const listed = new Set<Route>(chosen.map(({ route }) => route));
  const others = [...pages].flatMap(([route, links]): NextReading[] => {
    const [first] = links;
    if (!first || listed.has(route)) return [];
    const { kind, number, title, fallbackFrom } = first;
    return [{ kind, number, title, route, fallbackFrom, why: undefined, mentions: sentencesOf(links) }];
  });
  return [...chosen, ...others];
}

const indexes = new WeakMap<Report, ReadonlyMap<string, Section>>();

function sectionsOf(report: Report): ReadonlyMap<string, Section> {
  const known = indexes.get(report);
  if (known) return known;
  const made = new Map<string, Section>(allSections(report).map((section) => [section.id, section]));
  indexes.set(report, made);
  return made;
}

function sentencesOf(links: readonly Backlink[] = []): readonly string[] {
  return [...new Set(links.map(({ sentence }) => sentence))].filter(Boolean);
}
