import type { NamedTerm } from '../../markdown/term-names.ts';
import { oncePerCorpus } from '../rule.ts';

/** The glossary of each language, by the name of its folder. */
export const glossariesOf = oncePerCorpus(({ files }): ReadonlyMap<string, readonly NamedTerm[]> => {
  const terms = [...files.values()].flatMap(({ page }) => (page?.kind === 'term' && page.head ? [page] : []));
  return new Map(
    [...Map.groupBy(terms, ({ folder }) => folder)].map(([folder, pages]) => [
      folder,
      pages.map(({ slug, head }) => ({ slug, names: head?.names ?? [] })),
    ]),
  );
});

/** The terms that have a name, by language's folder and name. */
export const claimantsOf = oncePerCorpus((corpus): ReadonlyMap<string, readonly string[]> => {
  const claimants = new Map<string, string[]>();
  for (const [folder, terms] of glossariesOf(corpus)) {
    for (const { slug, names } of terms) {
      for (const name of new Set(names)) {
        const slugs = claimants.get(`${folder}/${name}`) ?? [];
        claimants.set(`${folder}/${name}`, slugs);
        slugs.push(slug);
      }
    }
  }
  return claimants;
});
