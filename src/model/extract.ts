import type { Root } from 'mdast';
import { findFences } from '../diagrams/fence.ts';
import { figureId } from '../diagrams/figure.ts';
import {
  type ClaimId,
  claimId,
  type PageName,
  pageRoute,
  parseFormer,
  parsePagePath,
  parseTermPath,
  pointFragment,
  type Route,
  type SectionId,
  sectionId,
  termRoute,
} from '../domain/ids.ts';
import type { Chapter, Diagram, Measure, Problem, Section, Term } from '../domain/report.ts';
import { chapterFrontMatter, sectionFrontMatter, termFrontMatter } from '../domain/schema/page.ts';
import { type ClaimBlock, readClaims } from '../markdown/claims.ts';
import { readMentions } from '../markdown/mentions.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import { splitPoints } from '../markdown/points.ts';
import { proseOf } from '../markdown/prose.ts';
import type { Drawings } from '../rules/rule.ts';

/**
 * The facts of a section page, ties to other pages left open; `undefined` if its front matter does not
 * hold. Looks at this one file only.
 */
export function extractSection(
  { path, frontMatter, tree }: ParsedFile,
  drawings: Drawings,
): Section | undefined {
  const page = parsePagePath(path);
  const id = page && sectionId(page);
  const { data } = sectionFrontMatter.safeParse(frontMatter.data);
  if (!data || !id || !page.section) return undefined;
  const points = splitPoints(tree).points.map(({ heading, content }, index) => ({
    number: index + 1,
    heading: proseOf([heading]),
    text: proseOf(content),
    route: pageRoute(page, pointFragment(index + 1)),
  }));
  const blocks = readClaims(tree);
  const mentions = readMentions(path, tree);
  return {
    title: data.title,
    summary: data.summary,
    number: `${page.chapter.number}.${page.section.number}`,
    id,
    route: pageRoute(page),
    contentPath: page.path,
    points,
    problems: blocks.filter(({ kind }) => kind === 'Problem').map((block) => extractProblem(page, id, block)),
    diagrams: extractDiagrams(page, tree, drawings),
    measures: blocks.filter(({ kind }) => kind === 'Measure').map((block) => extractMeasure(page, id, block)),
    related: data.related.map(({ to, why }) => ({ to: to as SectionId, why })),
    mentions,
    linkedFrom: [],
    terms: [...new Set(mentions.flatMap((mention) => parseTermPath(mention.path)?.slug ?? []))],
    formerly: readFormers(data.formerly),
  };
}

function extractProblem(page: PageName, section: SectionId, block: ClaimBlock): Problem {
  const { theme, unanswered } = block;
  return { ...extractClaim(page, section, block), theme, unanswered, answeredBy: [] };
}

function extractMeasure(page: PageName, section: SectionId, block: ClaimBlock): Measure {
  return { ...extractClaim(page, section, block), answers: block.answers.map((id) => id as ClaimId) };
}

function extractDiagrams(page: PageName, tree: Root, drawings: Drawings): Diagram[] {
  return findFences(tree).map(({ source, title, alt }, index) => {
    const outcome = drawings.get(source);
    const labels = outcome && 'labels' in outcome ? outcome.labels : [];
    const id = figureId(index + 1);
    return { id, title, alt, labels, route: pageRoute(page, id) };
  });
}

function extractClaim(page: PageName, section: SectionId, { name, point, title, text }: ClaimBlock) {
  return { id: claimId(section, name), point, title, text, route: pageRoute(page, name) };
}

/** The facts of a chapter page; its sections are put in later. */
export function extractChapter({ path, frontMatter, tree }: ParsedFile): Chapter | undefined {
  const page = parsePagePath(path);
  const { data } = chapterFrontMatter.safeParse(frontMatter.data);
  if (!data || !page || page.section) return undefined;
  return {
    ...data,
    ...page.chapter,
    introduction: proseOf(tree.children),
    route: pageRoute(page),
    contentPath: page.path,
    mentions: readMentions(path, tree),
    sections: [],
    formerly: readFormers(data.formerly),
  };
}

/** The facts of a glossary entry. */
export function extractTerm({ path, frontMatter }: ParsedFile): Term | undefined {
  const name = parseTermPath(path);
  const { data } = termFrontMatter.safeParse(frontMatter.data);
  if (!data || !name) return undefined;
  return {
    ...data,
    slug: name.slug,
    route: termRoute(name.slug),
    contentPath: name.path,
    linkedFrom: [],
    formerly: readFormers(data.formerly),
  };
}

function readFormers(written: readonly string[]): Route[] {
  return written.flatMap((address) => parseFormer(address) ?? []);
}
