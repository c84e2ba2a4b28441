import { parseTermPath } from '../../domain/ids.ts';
import { findTerms } from '../../markdown/term-names.ts';
import { defineRule } from '../rule.ts';
import { glossariesOf } from './glossaries.ts';

export default defineRule({
  id: 'terms/unlinked',
  level: 'warning',
  *check({ page, folder }, corpus) {
    const terms = glossariesOf(corpus).get(folder);
    if (page?.kind !== 'section' || !terms) return;
    const seen = new Set<string>(page.body.mentions.flatMap(({ path }) => parseTermPath(path)?.slug ?? []));
    for (const { text, place } of page.body.running) {
      for (const { slug, start, end } of findTerms(text, terms)) {
        if (seen.has(slug)) continue;
        seen.add(slug);
        const name = text.slice(start, end);
        yield {
          line: place.line,
          column: place.column + start,
          message: {
            zh: `这里第一次提到“${name}”，还没有链接到术语表。可以写成 [${name}](../terms/${slug}.mdx)。`,
            en: `"${name}" is named here for the first time without a link to the glossary. Write [${name}](../terms/${slug}.mdx).`,
          },
        };
      }
    }
  },
});
