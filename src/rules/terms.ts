import type { FileFacts, TermPageFacts } from '../content/facts.ts';
import { type Flaw, WHOLE_FILE } from '../domain/finding.ts';
import { parseTermPath } from '../domain/ids.ts';
import type { Mention } from '../domain/report.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import { findTermsInProse, type NamedTerm } from '../markdown/term-names.ts';
import type { Corpus, Rule } from './rule.ts';

/** The glossary of each language, by the name of its folder. */
export function indexTerms(entries: Iterable<FileFacts>): Map<string, NamedTerm[]> {
  const folders = new Map<string, NamedTerm[]>();
  for (const { page } of entries) {
    if (page?.kind !== 'term' || !page.head) continue;
    folders.set(page.folder, [
      ...(folders.get(page.folder) ?? []),
      { slug: page.slug, names: page.head.names },
    ]);
  }
  return folders;
}

/** No two terms share a name; a section links the first place where it names a term (a warning if not). */
export const terms: Rule = function* ({ parsed, page }, corpus) {
  const all = page && corpus.terms.get(page.folder);
  if (!parsed || !all) return;
  if (page.kind === 'section') yield* unlinked(parsed, page.body.mentions, all);
  if (page.kind !== 'term') return;
  yield* unknownKind(page, corpus);
  yield* sharedNames(
    all.find(({ slug }) => slug === page.slug),
    all,
  );
};

/** What terms can be where report.yaml does not say. */
const KINDS: readonly string[] = ['law', 'institution', 'company', 'product', 'technology', 'practice'];

function* unknownKind({ head, folder, placeOf }: TermPageFacts, { publicationOf }: Corpus): Iterable<Flaw> {
  const { kinds } = publicationOf(folder);
  const known = kinds.length > 0 ? kinds.map(({ id }) => id) : KINDS;
  if (!head || known.includes(head.kind)) return;
  yield {
    ...placeOf(['kind']),
    rule: 'terms/kind',
    message: {
      zh: `术语的 kind“${head.kind}”不可用。${kinds.length > 0 ? 'report.yaml 的 kinds' : '可用的'}有 ${known.join('、')}；请改写。`,
      en: `The kind "${head.kind}" of this term is not known. Expected one of ${known.join(', ')}; change it${kinds.length > 0 ? ', or add it to kinds in report.yaml' : ''}.`,
    },
  };
}

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

function* unlinked(
  parsed: ParsedFile,
  mentions: readonly Mention[],
  all: readonly NamedTerm[],
): Iterable<Flaw> {
  const linked = mentions.flatMap(({ path }) => parseTermPath(path)?.slug ?? []);
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
