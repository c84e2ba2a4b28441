import { WHOLE_FILE } from '../../domain/finding.ts';
import { type PageName, parsePagePath } from '../../domain/ids.ts';
import { defineRule, oncePerCorpus } from '../rule.ts';

export default defineRule({
  id: 'files/duplicate',
  level: 'error',
  *check({ path }, corpus) {
    const page = parsePagePath(path);
    const twin =
      page &&
      addressesOf(page)
        .flatMap((claim) => firstClaimants(corpus).get(claim) ?? [])
        .find((claimant) => claimant !== path);
    if (twin === undefined) return;
    yield {
      ...WHOLE_FILE,
      message: {
        zh: `编号或名称与 ${twin} 重复。同级文件的编号和名称都不能相同，请改其一。`,
        en: `Number or name is the same as that of ${twin}. Siblings need numbers and names of their own; rename one.`,
      },
    };
  },
});

/** For each number and name the first page, in path order, that has it. */
const firstClaimants = oncePerCorpus(({ files }) => {
  const first = new Map<string, string>();
  for (const path of [...files.keys()].sort()) {
    const page = parsePagePath(path);
    for (const claim of page ? addressesOf(page) : []) if (!first.has(claim)) first.set(claim, path);
  }
  return first;
});

/** Number and name of a page, each with the place where no other page may have the same. */
function addressesOf({ path, folder, chapter, section }: PageName): string[] {
  const parent = section ? path.replace(/[^/]+$/, '') : `${folder}/`;
  const { number, slug } = section ?? chapter;
  return [`${parent} ${number}`, `${parent} ${slug}`];
}
