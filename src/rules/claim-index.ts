import { type ClaimId, claimId, parsePagePath, sectionId } from '../domain/ids.ts';
import { readClaims } from '../markdown/claims.ts';
import type { ContentEntry } from './rule.ts';

/** The claims of one language: which problems there are, and which of them some measure answers. */
export type ClaimIndex = {
  readonly problems: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
  /** Whether every section could be parsed. If not, what seems to be missing may stand in the others. */
  readonly complete: boolean;
};

/** Reads the claims of all sections, by the name of the language's folder. */
export function indexClaims(entries: Iterable<ContentEntry>): Map<string, ClaimIndex> {
  const folders = new Map<string, { problems: Set<ClaimId>; answered: Set<string>; complete: boolean }>();
  for (const { path, parsed } of entries) {
    const page = parsePagePath(path);
    const id = page && sectionId(page);
    if (!id || !parsed) continue;
    const index = folders.get(page.folder) ?? { problems: new Set(), answered: new Set(), complete: true };
    folders.set(page.folder, index);
    if (parsed.flaws.length) index.complete = false;
    for (const { kind, name, answers } of readClaims(parsed.tree)) {
      if (kind === 'Problem') index.problems.add(claimId(id, name));
      else for (const problem of answers) index.answered.add(problem);
    }
  }
  return folders;
}
