import { type Flaw, WHOLE_FILE } from '../domain/finding.ts';
import { parsePagePath, parseTermPath } from '../domain/ids.ts';
import { termFrontMatter } from '../domain/schema/page.ts';
import { readMentions } from '../markdown/mentions.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import { findTermsInProse, type NamedTerm } from '../markdown/term-names.ts';
import type { ContentEntry, Rule } from './rule.ts';

/** The glossary of each language, by the name of its folder. */
export function indexTerms(entries: Iterable<ContentEntry>): Map<string, NamedTerm[]> {
  const folders = new Map<string, NamedTerm[]>();
  for (const { path, parsed } of entries) {
    const term = parseTermPath(path);
    const facts = parsed && termFrontMatter.safeParse(parsed.frontMatter.data).data;
    if (!term || !facts) continue;
    folders.set(term.folder, [...(folders.get(term.folder) ?? []), { slug: term.slug, names: facts.names }]);
  }
  return folders;
}

/** No two terms share a name; a section links the first place where it names a term (a warning if not). */
export const terms: Rule = function* ({ path, parsed }, corpus) {
  if (!parsed) return;
  const term = parseTermPath(path);
  if (term) {
    const all = corpus.terms.get(term.folder) ?? [];
    yield* sharedNames(
      all.find(({ slug }) => slug === term.slug),
      all,
    );
    return;
  }
  const page = parsePagePath(path);
  if (page?.section) yield* unlinked(parsed, corpus.terms.get(page.folder) ?? []);
};

function* sharedNames(term: NamedTerm | undefined, all: readonly NamedTerm[]): Iterable<Flaw> {
  for (const name of term?.names ?? []) {
    const other = all.find(({ slug, names }) => slug !== term?.slug && names.includes(name));
    if (!other) continue;
    yield {
      ...WHOLE_FILE,
      rule: 'terms/shared-name',
      message: {
        zh: `“${name}”也是术语 ${other.slug} 的名称。一个名称只能属于一个术语，请从其中一个的 names 里删去。`,
        en: `"${name}" is a name of the term ${other.slug} too. A name belongs to one term; remove it from the names of one.`,
      },
    };
  }
}

function* unlinked(parsed: ParsedFile, all: readonly NamedTerm[]): Iterable<Flaw> {
  const linked = readMentions(parsed.path, parsed.tree).flatMap(
    ({ path }) => parseTermPath(path)?.slug ?? [],
  );
  const seen = new Set<string>(linked);
  for (const { slug, name, place } of findTermsInProse(parsed.tree, all)) {
    if (seen.has(slug)) continue;
    seen.add(slug);
    yield {
      ...place,
      level: 'warning',
      rule: 'terms/unlinked',
      message: {
        zh: `这里第一次提到“${name}”，还没有链接到术语表。可以写成 [${name}](../terms/${slug}.mdx)。`,
        en: `"${name}" is named here for the first time without a link to the glossary. Write [${name}](../terms/${slug}.mdx).`,
      },
    };
  }
}
