import type { Range } from '../../content/facts.ts';
import { parseTermPath } from '../../domain/ids.ts';
import { findTerms } from '../../markdown/term-names.ts';
import { defineRule } from '../rule.ts';
import { glossariesOf } from './glossaries.ts';

export default defineRule({
  id: 'terms/unlinked',
  level: 'warning',
  *check({ page, parsed, folder }, corpus) {
    const terms = glossariesOf(corpus).get(folder);
    if (page?.kind !== 'section' || !parsed || !terms) return;
    const seen = new Set<string>(page.body.mentions.flatMap(({ path }) => parseTermPath(path)?.slug ?? []));
    for (const { text, written } of page.body.running) {
      for (const { slug, start, end } of findTerms(text, terms)) {
        if (seen.has(slug)) continue;
        seen.add(slug);
        const name = text.slice(start, end);
        yield {
          ...parsed.placeAt(findTyped(name, text.slice(0, start), parsed.source, written)),
          message: {
            zh: `这里第一次提到“${name}”，还没有链接到术语表。可以写成 [${name}](../terms/${slug}.mdx)。`,
            en: `"${name}" is named here for the first time without a link to the glossary. Write [${name}](../terms/${slug}.mdx).`,
          },
        };
      }
    }
  },
});

/**
 * Where a name stands in the source: a text has other offsets than what is typed, which has escapes, character references
 * and line breaks.
 *
 * @param before what stands before it in the text.
 */
function findTyped(name: string, before: string, source: string, { start, end }: Range): number {
  const typed = source.slice(start, end);
  let at = -1;
  for (let left = before.split(name).length; left > 0; left--) at = typed.indexOf(name, at + 1);
  return start + Math.max(0, at);
}
