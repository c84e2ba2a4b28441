import { WHOLE_FILE } from '../domain/finding.ts';
import { parsePagePath, sectionId } from '../domain/ids.ts';
import { sectionFrontMatter } from '../domain/schema/page.ts';
import type { Corpus, Rule } from './rule.ts';

/** What front matter names as related is another section that exists. */
export const related: Rule = function* ({ path, parsed }, corpus) {
  const page = parsePagePath(path);
  if (!page?.section || !parsed) return;
  const { data } = sectionFrontMatter.safeParse(parsed.frontMatter.data);
  const others = sectionIds(page.folder, corpus).filter((id) => id !== sectionId(page));
  for (const { to } of data?.related ?? []) {
    if (others.includes(to)) continue;
    yield {
      ...(parsed.frontMatter.keys.get('related') ?? WHOLE_FILE),
      rule: 'related/missing-target',
      message: {
        zh: `related 里的“${to}”不是另一节的编号。应写“章/节”，如 risk/anti-money-laundering；请核对拼写。`,
        en: `"${to}" in related is not another section's id. Expected chapter/section, such as risk/anti-money-laundering; check the spelling.`,
      },
    };
  }
};

function sectionIds(folder: string, { entries }: Corpus): string[] {
  return [...entries.keys()].flatMap((path) => {
    const page = parsePagePath(path);
    return (page?.folder === folder && sectionId(page)) || [];
  });
}
