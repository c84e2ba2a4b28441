import path from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { BookPage, Place } from '../../../src/book/book.ts';
import { listNodes } from '../../../src/book/list-nodes.ts';
import { makeBook } from '../../../src/book/make-book.ts';
import type { BookNode } from '../../../src/book/nodes.ts';
import type { FolderFacts } from '../../../src/content/facts.ts';
import { readFacts } from '../../../src/content/read-facts.ts';
import type { Block } from '../../../src/domain/block.ts';
import { allSections, type Edition } from '../../../src/domain/report.ts';
import { linkEditions } from '../../../src/model/link-editions.ts';
import { localise } from '../../../src/views/local-edition.ts';
import { makeReportJson } from '../../../src/views/report-json.ts';
import { deployedAt } from '../in-memory.ts';

async function readBooks(folder: string) {
  const facts = await readFacts(path.resolve(folder));
  const editions = linkEditions(facts);
  return editions.map((edition) => ({ facts, edition, book: makeBook(edition, facts, editions) }));
}

type Kind = Exclude<BookNode, { type: 'text' }>['kind'];
type Of<Name extends Kind> = Extract<BookNode, { kind: Name }>;

function allOf<Name extends Kind>(nodes: readonly BookNode[], kind: Name): Of<Name>[] {
  const is = (node: BookNode): node is Of<Name> => node.type === 'element' && node.kind === kind;
  return listNodes(nodes).filter(is);
}

/** The words of some nodes, without the numbers of footnotes. */
function wordsOf(nodes: readonly BookNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.kind === 'footnote-reference' ? '' : wordsOf(node.children);
    })
    .join('');
}

const BESIDE: readonly Kind[] = ['note', 'broken-end', 'footnotes', 'code', 'drawing'];
const BLOCK = /^(p|ul|ol|li|blockquote|table|thead|tbody|tr|pre|section)$/;

/** The report's own prose among some nodes, as `report.json` has it. */
function proseOf(nodes: readonly BookNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'text' || BESIDE.includes(node.kind)) return [];
    if (node.tagName === 'tr') return [node.children.map((cell) => wordsOf([cell])).join(' ')];
    const block = node.children.findIndex((each) => each.type === 'element' && BLOCK.test(each.tagName));
    const words = wordsOf(block < 0 ? node.children : node.children.slice(0, block)).trim();
    return [words, ...(block < 0 ? [] : proseOf(node.children.slice(block)))].filter(Boolean);
  });
}

/** All that can be read on a page. */
function textsOf({ body }: BookPage): string[] {
  const beside = listNodes(body).flatMap((node) => {
    if (node.type === 'text') return [];
    if (node.kind === 'photograph') return [node.alt];
    if (node.kind === 'figure') return [node.caption, node.source];
    return node.kind === 'drawing' ? [node.title, node.caption] : [];
  });
  return [wordsOf(body), ...beside];
}

/** The characters of some texts, whatever their order: what stands beside a text may stand elsewhere. */
function charactersOf(texts: readonly string[]): string {
  return [...texts.join('').replaceAll(/\s/g, '')].sort().join('');
}

/** What is written in the files of an edition, in reading order. */
function readWritten({ files, derived }: FolderFacts, { report }: Edition) {
  const pages = [report.home, ...report.chapters.flatMap((each) => [each, ...each.sections]), report.about];
  const trees = pages.flatMap((page) => {
    const file = page && (files.get(page.contentPath) ?? derived.get(page.contentPath));
    return file?.parsed ? [file.parsed.tree] : [];
  });
  const written = { notes: 0, ends: 0, footnotes: 0, figures: [''], pictures: [''], links: [''] };
  for (const tree of trees) {
    visit(tree, (node) => {
      if (node.type === 'image') written.pictures.push(node.alt ?? '');
      if (node.type === 'footnoteDefinition') written.footnotes += 1;
      if (node.type === 'link' && /^https?:/.test(node.url)) written.links.push(node.url);
      if (node.type !== 'mdxJsxFlowElement') return;
      if (node.name === 'Note') written.notes += 1;
      if (node.name === 'Truncated') written.ends += 1;
      if (node.name !== 'Figure') return;
      const caption = node.attributes.find((each) => 'name' in each && each.name === 'caption')?.value;
      written.figures.push(typeof caption === 'string' ? caption : '');
    });
  }
  return written;
}

const DEPLOYMENT = deployedAt('/');
const books = await readBooks('tests/fixtures/report');

describe.each(books)('the book of $edition.language', ({ facts, edition, book }) => {
  const { report } = edition;
  const sections = book.pages.filter((page) => page.kind === 'section');
  const texts = book.pages.map(({ body }) => body);
  const all = <Name extends Kind>(kind: Name) => texts.flatMap((body) => allOf(body, kind));

  test('has every page, in reading order', () => {
    expect(book.pages.map(({ kind, address }) => [kind, address.slice(book.prefix.length)])).toEqual([
      ['home', ''],
      ...report.chapters.flatMap((chapter) => [
        ['chapter', chapter.route],
        ...chapter.sections.map(({ route }) => ['section', route]),
      ]),
      ...report.terms.map(({ route }) => ['term', route]),
      ['about', 'about/'],
    ]);
    expect(new Set(book.pages.map(({ lang }) => lang))).toEqual(new Set([book.language]));
  });

  test('says in each point what report.json says', async () => {
    const { chapters } = makeReportJson(await localise(edition, DEPLOYMENT));
    const points = chapters.flatMap((chapter) => chapter.sections.flatMap((section) => section.points));
    expect(points.length).toBeGreaterThan(15);
    expect(
      sections.flatMap(({ body }) =>
        allOf(body, 'point').map(({ number, children: [heading, ...content] }) => ({
          number,
          heading: heading && wordsOf([heading]),
          text: proseOf(content).join('\n\n'),
        })),
      ),
    ).toEqual(points.map(({ number, heading, text }) => ({ number, heading, text })));
  });

  test('loses nothing that can be read, and adds nothing', () => {
    const pages = [report.home, ...report.chapters, ...allSections(report), report.about];
    for (const page of pages.filter((each) => each !== undefined)) {
      const made = book.pages.filter(({ address }) => address === book.prefix + page.route);
      const blocks: Block[] = [...page.opening, ...page.points.flatMap((point) => point.blocks)];
      const read = [...page.points.map(({ heading }) => heading), ...blocks.map(({ text }) => text)];
      expect(charactersOf(made.flatMap(textsOf)), page.route).toBe(charactersOf(read));
    }
  });

  test('has each claim, diagram, picture, figure, note and footnote once', () => {
    const named = allSections(report).flatMap(({ problems, measures }) => [...problems, ...measures]);
    expect(named.length).toBeGreaterThan(10);
    const byId = (ids: readonly string[]) => [...ids].sort();
    expect(byId(all('claim').map(({ claimId }) => claimId))).toEqual(byId(named.map(({ id }) => id)));
    expect(byId(sections.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)))).toEqual(
      byId(named.map(({ id }) => id)),
    );
    const diagrams = [...report.chapters, ...allSections(report)].flatMap((page) => page.diagrams);
    expect(
      all('drawing').map(({ number, title, alt, caption }) => [`figure-${number}`, title, alt, caption]),
    ).toEqual(diagrams.map(({ id, title, alt, caption }) => [id, title, alt, caption]));
    const { links: _, ...written } = readWritten(facts, edition);
    expect({
      notes: all('note').length,
      ends: all('broken-end').length,
      footnotes: all('footnote').length,
      figures: ['', ...all('figure').map(({ caption }) => caption)],
      pictures: ['', ...all('photograph').map(({ alt }) => alt)],
    }).toEqual(written);
    expect([...book.pictures.keys()]).toEqual(all('photograph').map((each) => each.path));
    expect(all('figure').map(({ number, holds }) => [number, holds])).toEqual([
      ['1.1', 'picture'],
      ['2.1', 'table'],
      ['2.2', 'table'],
      ['', 'picture'],
    ]);
  });

  test('numbers footnotes over the page, and each leads back to where it is first referred to', () => {
    const tools = sections.find(({ address }) => address.endsWith('making/tools/'))?.body ?? [];
    const references = allOf(tools, 'footnote-reference');
    expect(references.map(({ number, id }) => [number, id])).toEqual([
      [1, 'making-tools-noteref_1'],
      [1, undefined],
      [2, 'making-tools-noteref_2'],
      [3, 'making-tools-noteref_3'],
    ]);
    expect(
      allOf(tools, 'point').map((point) => allOf([point], 'footnote').map(({ id, from }) => [id, from])),
    ).toEqual([
      [],
      [
        ['making-tools-note_1', 'making-tools-noteref_1'],
        ['making-tools-note_2', 'making-tools-noteref_2'],
      ],
      [],
      [['making-tools-note_3', 'making-tools-noteref_3']],
    ]);
  });

  test('has every link: within the book to a place that is there, outwards as it is written', () => {
    const targets = [
      ...all('link').map(({ target }) => target),
      ...all('drawing').flatMap((drawing) => Object.values(drawing.targets)),
    ];
    const inside = targets.flatMap((target) => (target.to === 'place' ? [target.id] : []));
    expect(inside).toContain('picking-weather-p1');
    expect(inside.filter((id) => !book.places.has(id))).toEqual([]);
    const outside = targets.flatMap((target) => (target.to === 'web' ? [target.url] : []));
    expect(['', ...outside]).toEqual(readWritten(facts, edition).links);
    expect(targets.filter(({ to }) => to === 'site')).toEqual([
      { to: 'site', address: `${book.prefix}making/firing.csv` },
    ]);
  });

  test('has no name twice, and each leads to its place on the site', () => {
    const ids = [
      ...book.pages.map(({ id }) => id),
      ...texts.flatMap((body) =>
        listNodes(body).flatMap((node) =>
          node.type === 'element' && node.properties['id'] ? [String(node.properties['id'])] : [],
        ),
      ),
    ];
    expect(ids.length).toBeGreaterThan(60);
    expect(new Set(ids).size).toBe(ids.length);
    const places: ReadonlyMap<string, Place> = book.places;
    expect(places.get('picking-weather-p2_1')).toEqual({
      page: 'picking-weather',
      fragment: 'p2-1',
      address: `${book.prefix}picking/weather/#p2-1`,
    });
  });

  test('says what stands around a text: ties at both ends, what to read next, what came after', () => {
    const weather = sections.find(({ id }) => id === 'picking-weather');
    expect(weather?.claims.map(({ id, kind, ties }) => [kind, id, ties.map(({ to }) => to)])).toEqual([
      [
        'problem',
        'picking-weather-late_frost',
        [
          'picking-weather-smoke',
          'picking-weather-shade_trees',
          'picking-pickers-piece_rate',
          'selling-market-open_days',
        ],
      ],
      ['measure', 'picking-weather-smoke', ['picking-weather-late_frost']],
      ['problem', 'picking-weather-typhoon', []],
      ['measure', 'picking-weather-shade_trees', ['picking-weather-late_frost']],
    ]);
    expect(weather?.related.map(({ to }) => to)).toEqual(['picking-pickers', 'selling-market']);
    expect(weather?.since.map(({ id, date }) => [id, date])).toEqual([
      ['picking-weather-since_2024_08_09', '2024-08-09'],
      ['picking-weather-since_2025_03_21', '2025-03-21'],
    ]);
  });

  test('is hast: what writes HTML writes it', () => {
    for (const body of texts) {
      const html = toHtml([...body]);
      expect(html).not.toMatch(/class=|style=|undefined/);
      for (const { id } of allOf(body, 'point')) expect(html).toContain(`<section id="${id}"><h2>`);
    }
  });
});

test('a page that the original lends is in its language, and its links lead to pages of the edition', async () => {
  const [, , english] = await readBooks('tests/fixtures/bilingual');
  const lent = english?.book.pages.filter(({ lang }) => lang === 'zh-Hans');
  expect(lent?.map(({ address }) => address)).toEqual(['en/tea/brewing/']);
});
