import { stringify } from 'yaml';
import type { FolderFacts, SectionFacts } from '../../src/content/facts.ts';
import { splitSectionId, wordingsPath } from '../../src/domain/ids.ts';
import { nameWording, type Wordings } from '../../src/model/find-wordings.ts';
import { CommandError } from '../command-error.ts';

const HEAD = `# Since when each point says what it says, and what it said before; npm run wordings writes it.\n`;

/**
 * The files `wordings.yaml` that say something else than they should, by path from the content folder: one a chapter.
 *
 * @param from a day before which nothing is kept; empty for all.
 * @throws if one that is there cannot be read: what it says would be lost.
 */
export function planWordings({ files }: FolderFacts, wordings: Wordings, from: string): Map<string, string> {
  const chapters = Map.groupBy(
    [...files.values()].flatMap(({ page }) => (page?.kind === 'section' ? [page] : [])),
    ({ path }) => wordingsPath(path),
  );
  const planned = new Map<string, string>();
  for (const [path, sections] of chapters) {
    const file = files.get(path);
    if (file && !file.wordings)
      throw new CommandError(`${path} cannot be read; mend it first (npm run check)`);
    const said = sections.flatMap((section) => {
      const points = pointsOf(section, wordings, from);
      return points.length > 0 ? [[splitSectionId(section.id).section, Object.fromEntries(points)]] : [];
    });
    if (said.length === 0) continue;
    const text =
      HEAD + stringify({ sections: Object.fromEntries(said) }, { lineWidth: 0, blockQuote: 'literal' });
    if (text !== file?.text?.source) planned.set(path, text);
  }
  return planned;
}

function pointsOf({ path, body }: SectionFacts, wordings: Wordings, from: string) {
  return body.points.flatMap((point) => {
    const { since, former } = wordings.get(path)?.get(point.fragment) ?? {};
    if (!since || !former) return [];
    const before = former.filter((_, index) => (former[index - 1]?.since ?? since) > from);
    return [
      [point.fragment, { since, said: nameWording(point), ...(before.length > 0 && { before }) }] as const,
    ];
  });
}
