import * as z from 'zod';
import type { Book, BookPage } from '../book/book.ts';
import type { BookNode } from '../book/nodes.ts';
import { figureFile, placeId, wordingFragment, wordingsRoute } from '../domain/ids.ts';
import { allSections, type Chapter, type Section } from '../domain/report.ts';
import { REPORT_DATA_VERSION, type ReportData, reportDataSchema } from '../domain/schema/report-data.ts';
import type { LocalEdition } from './local-edition.ts';
import { findBrokenEnd, listMaterial, type MaterialPlace } from './material.ts';
import { makeReportJson } from './report-json.ts';

/** The edition for machines (`/report.json`), whole: `reportDataSchema` is its shape. */
export function makeReportData(edition: LocalEdition, book: Book): ReportData {
  const { report, root, deployment } = edition;
  const { publication } = report;
  const base = makeReportJson(edition);
  const pages = new Map(book.pages.map((page) => [page.id, page]));
  const sections = new Map<string, Section>(
    allSections(report).map((section) => [root + section.route, section]),
  );
  const pageOf = (part: Chapter | Section) => {
    const page = pages.get(placeId(part.route));
    if (!page) throw new Error(`the book has no page ${part.route}`);
    return page;
  };
  const { subtitle = null, publisher = null, date = null, license = null, edition: made } = publication;
  return {
    $schema: `${deployment.base}report.schema.json`,
    version: REPORT_DATA_VERSION,
    title: base.title,
    subtitle,
    description: publication.description,
    language: base.language,
    url: root,
    authors: [...publication.authors],
    publisher,
    date,
    license,
    keywords: [...publication.keywords],
    edition: made ? { ...made } : null,
    chapters: report.chapters.map((chapter, at) => {
      const said = base.chapters[at];
      if (!said) throw new Error(`nothing is said of ${chapter.slug}`);
      const page = pageOf(chapter);
      return {
        ...said,
        markdown: `${said.url}index.md`,
        ...materialOf(page, page.body, chapter.slug, edition),
        sections: said.sections.map((each) => {
          const section = sections.get(each.url);
          if (!section) throw new Error(`there is no section at ${each.url}`);
          return sayMore(each, section, pageOf(section), edition);
        }),
      };
    }),
    terms: base.terms.map((term) => ({
      ...term,
      names: [...term.names],
      aliases: [...term.aliases],
      related: [...term.related],
    })),
    stale: base.stale,
  };
}

/** The published schema of it (JSON Schema, draft 2020-12). */
export function makeReportDataSchema(): string {
  return JSON.stringify({ title: 'report.json', ...z.toJSONSchema(reportDataSchema) }, null, 2);
}

type Said = ReturnType<typeof makeReportJson>['chapters'][number]['sections'][number];

function sayMore(said: Said, section: Section, page: BookPage, edition: LocalEdition) {
  const points = new Map(
    page.body.flatMap((node) =>
      node.type === 'element' && node.kind === 'point' ? [[node.number, node.children] as const] : [],
    ),
  );
  return {
    ...said,
    terms: [...said.terms],
    since: said.since.map((fact) => ({ ...fact, sources: [...fact.sources] })),
    diagrams: said.diagrams.map((diagram) => ({ ...diagram, labels: [...diagram.labels] })),
    measures: said.measures.map((measure) => ({ ...measure, ties: [...measure.ties] })),
    markdown: `${said.url}index.md`,
    ...materialOf(page, page.body, section.id, edition),
    points: section.points.map((point) => {
      const nodes = points.get(point.number) ?? [];
      const { breaksOff, ...material } = materialOf(page, nodes, section.id, edition);
      const { since, former } = point.wordings;
      return {
        id: `${section.id}#${point.fragment}`,
        number: point.number,
        heading: point.heading,
        text: breaksOff === null ? point.text : point.text.replace(DASH, ''),
        url: edition.root + point.route,
        breaksOff,
        ...material,
        since: since ?? null,
        wordings: former.map((wording) => ({
          since: wording.since,
          heading: edition.convert(wording.heading),
          text: edition.convert(wording.text),
          url: edition.root + wordingsRoute(section.route, wordingFragment(point.fragment, wording.since)),
        })),
      };
    }),
  };
}

/** What stands for the rest of a sentence where the source breaks off: said by a key. */
const DASH = /[—–…]+\s*$/;

function materialOf(page: BookPage, nodes: readonly BookNode[], id: string, edition: LocalEdition) {
  const { root, deployment, prefix } = edition;
  const url = deployment.base + page.address;
  const route = page.address.slice(prefix.length);
  const place: MaterialPlace = {
    page: page.id,
    id,
    url,
    fileOf: (number) => root + figureFile(route, number),
  };
  return { breaksOff: findBrokenEnd(nodes), ...listMaterial(nodes, place) };
}
