import type { FileFacts, SectionFacts } from '../content/facts.ts';
import type { Place } from '../domain/finding.ts';
import { type ClaimId, claimId, readClaimReference } from '../domain/ids.ts';

/** What front matter of a section refers to and is not there. */
export type Unresolved = {
  readonly path: string;
  readonly place: Place;
  readonly kind: 'related' | 'answers';
  /** As it is written. */
  readonly written: string;
};

/** What the linking knows of the claims and sections of one language. */
export type Ties = {
  readonly problems: ReadonlySet<ClaimId>;
  readonly answered: ReadonlySet<ClaimId>;
  readonly unresolved: readonly Unresolved[];
  /** Whether every section could be read. If not, what seems to be missing may stand in the others. */
  readonly complete: boolean;
};

/** Which references of each language lead nowhere, by the name of the language's folder. */
export function findTies(files: ReadonlyMap<string, FileFacts>): Map<string, Ties> {
  const sections = [...files.values()].flatMap(({ page }) => (page?.kind === 'section' ? [page] : []));
  return new Map(
    [...Map.groupBy(sections, ({ folder }) => folder)].map(([folder, all]) => [
      folder,
      tiesOf(all, ({ path }) => Boolean(files.get(path)?.parsed?.flaws.length)),
    ]),
  );
}

function tiesOf(sections: readonly SectionFacts[], isBroken: (section: SectionFacts) => boolean): Ties {
  const ids = new Set<string>(sections.map(({ id }) => id));
  const problems = new Set(
    sections.flatMap(({ id, head }) => Object.keys(head?.problems ?? {}).map((name) => claimId(id, name))),
  );
  const answered = new Set<ClaimId>();
  const unresolved: Unresolved[] = [];
  const complete = sections.every((section) => section.head && !isBroken(section));
  for (const { id, path, head, placeOf } of sections) {
    for (const [index, { to }] of (head?.related ?? []).entries())
      if (!ids.has(to) || to === id)
        unresolved.push({ path, place: placeOf(['related', index]), kind: 'related', written: to });
    for (const [name, { answers }] of Object.entries(head?.measures ?? {})) {
      for (const written of Object.keys(answers)) {
        const problem = readClaimReference(id, written);
        answered.add(problem);
        if (complete && !problems.has(problem))
          unresolved.push({
            path,
            place: placeOf(['measures', name, 'answers', written]),
            kind: 'answers',
            written,
          });
      }
    }
  }
  return { problems, answered, unresolved, complete };
}
