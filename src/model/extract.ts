import { type PageName, pageRoute, pointFragment, sectionId } from '../domain/ids.ts';
import type { Chapter, Section } from '../domain/report.ts';
import { pageFrontMatter } from '../domain/schema/page.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import { splitPoints } from '../markdown/points.ts';
import { proseOf } from '../markdown/prose.ts';

/** The facts of a section page; `undefined` if its front matter does not hold. Looks at this one file only. */
export function extractSection(page: PageName, { frontMatter, tree }: ParsedFile): Section | undefined {
  const id = sectionId(page);
  const { data } = pageFrontMatter.safeParse(frontMatter.data);
  if (!data || !id || !page.section) return undefined;
  const points = splitPoints(tree).points.map(({ heading, content }, index) => ({
    number: index + 1,
    heading: proseOf([heading]),
    text: proseOf(content),
    route: pageRoute(page, pointFragment(index + 1)),
  }));
  return {
    ...data,
    number: `${page.chapter.number}.${page.section.number}`,
    id,
    route: pageRoute(page),
    contentPath: page.path,
    points,
  };
}

/** The facts of a chapter page, with the sections given. */
export function extractChapter(
  page: PageName,
  { frontMatter, tree }: ParsedFile,
  sections: readonly Section[],
): Chapter | undefined {
  const { data } = pageFrontMatter.safeParse(frontMatter.data);
  if (!data) return undefined;
  return {
    ...data,
    ...page.chapter,
    introduction: proseOf(tree.children),
    route: pageRoute(page),
    contentPath: page.path,
    sections,
  };
}
