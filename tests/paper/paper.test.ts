import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { listNodes } from '../../src/book/list-nodes.ts';
import { allSections } from '../../src/domain/report.ts';
import { textOf } from '../../src/markdown/plugins/hast-text.ts';
import { toXhtml, toXml, xml } from '../../src/paper/epub/xml.ts';
import { makeReportJson } from '../../src/views/report-json.ts';
import { findFaults } from './check-epub.ts';
import { findLoneCharacters, findMisbroken, findStrandedHeadings, linesOf } from './find-lines.ts';
import { canSet, EPUBCHECK, type MadeEdition, makePaper, readMade } from './make-paper.ts';
import { type EpubFiles, readEpub } from './read-epub.ts';
import { type Pdf, type PdfHeading, readPdf } from './read-pdf.ts';

const SAMPLE = 'tests/fixtures/report';
const HOME = path.resolve('node_modules/.cache/test-paper');

const run = promisify(execFile);

/** Faults, each in a file, as what is put in the place of what. */
const PLANTED: [string, RegExp, RegExp, string][] = [
  ['a paragraph in a paragraph', /making-firing/, /<p>/, '<p><p>x</p>'],
  ['an item outside of a list', /making-firing/, /<\/h1>/, '</h1><li>x</li>'],
  ['a picture without an alternative', /picking/, /alt="[^"]*"/, 'alt=""'],
  ['a picture that is not there', /picking/, /src="pictures\/[^"]*"/, 'src="pictures/gone.png"'],
  ['two places of one name', /making-firing/, /id="p2"/, 'id="p1"'],
  ['a link that leads nowhere', /picking-weather/, /href="[^"#]*xhtml[^"]*"/, 'href="gone.xhtml"'],
  ['a page that is not well-formed', /making-firing/, /<\/section>/, ''],
  ['a page that is not listed', /package\.opf/, /<item [^>]*making-firing[^>]*>/, ''],
  ['no date of its making', /package\.opf/, /<meta property="dcterms:modified">[^<]*<\/meta>/, ''],
  ['a colour that a style sheet has', /\.svg/, /fill="#[0-9a-f]{6}"/, 'fill="var(--ink)"'],
  ['no title', /package\.opf/, /<dc:title>[^<]*<\/dc:title>/, ''],
  ['no navigation', /contents\.page/, /[\s\S]+/, ''],
];

/** Text as it is compared: how it is spaced is the typesetter's. */
function bare(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00ad\u200b\u2060-]/g, '');
}

test('lines are seen as they are set, and what must not begin or end one is', () => {
  const run = (text: string, x: number, y: number) => ({ text, x, y, right: x + text.length * 10 });
  const pages = [
    {
      label: '1',
      runs: [
        run('云坪', 70, 500),
        run('茶社（', 90, 500),
        run('旁注', 450, 500),
        run('，采茶', 70, 480),
        run('茶。', 70, 460),
      ],
    },
  ];
  expect(linesOf({ pages }).map(({ text }) => text)).toEqual(['云坪茶社（', '旁注', '，采茶', '茶。']);
  expect(findMisbroken({ pages })).toEqual(['1: 云坪茶社（', '1: ，采茶']);
  expect(findLoneCharacters({ pages })).toEqual(['1: 茶。']);
  expect(findStrandedHeadings({ pages, bookmarks: [{ title: '茶。', items: [] }] })).toEqual(['1: 茶。']);
});

test('a text that looks like markup is a text in XML', () => {
  const text = '<b> & "x" ]]>';
  for (const write of [toXml, toXhtml])
    expect(write(xml('p', { title: text }, text))).toMatch(
      /<p title="&lt;b> &#x26; &#x22;x&#x22; \]\]&gt;">&#x3C;b> &#x26; "x" \]\]&gt;<\/p>/,
    );
});

describe.runIf(canSet)('paper', () => {
  let here: MadeEdition[] = [];
  let elsewhere: MadeEdition[] = [];
  const reports = new Map<string, Pdf>();

  beforeAll(async () => {
    rmSync(HOME, { recursive: true, force: true });
    [here, elsewhere] = await Promise.all([
      makePaper(SAMPLE, path.join(HOME, 'here'), { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', HOME: '/root' }),
      makePaper(SAMPLE, path.join(HOME, 'elsewhere'), { TZ: 'America/New_York', LANG: 'C', HOME: HOME }),
    ]);
    for (const each of here) reports.set(each.edition.language, await readPdf(readMade(each, 'report.pdf')));
  });

  const each = (look: (made: MadeEdition, pdf: Pdf) => void | Promise<void>) => async () => {
    expect(here.length).toBe(3);
    for (const made of here) {
      const pdf = reports.get(made.edition.language);
      if (pdf) await look(made, pdf);
    }
  };

  test('is the same to the byte wherever it is made, of each edition and each chapter', () => {
    const filesOf = (list: MadeEdition[]) => list.map(({ made: { files } }) => files);
    expect(filesOf(elsewhere)).toEqual(filesOf(here));
    expect(filesOf(here)[0]?.map(({ name }) => name)).toEqual([
      'report.pdf',
      'preface.pdf',
      'picking.pdf',
      'making.pdf',
      'selling.pdf',
      'report.epub',
    ]);
  });

  test(
    'says to programs what it is: title, language, alternatives, headings, bookmarks',
    each(({ edition, book }, pdf) => {
      const { report, language, words } = edition;
      expect(pdf.title).toBe(report.publication.title);
      expect(pdf.language).toMatch(new RegExp(`^${language.slice(0, 2)}`));
      expect([pdf.showsTitle, pdf.isTagged]).toEqual([true, true]);
      const pictures = book.pages
        .flatMap(({ body }) => listNodes(body))
        .filter((node) => 'kind' in node && (node.kind === 'drawing' || node.kind === 'photograph'));
      expect(pictures.length).toBeGreaterThan(8);
      expect(pdf.alternatives.filter(Boolean)).toHaveLength(pictures.length);
      expect(pdf.alternatives).not.toContain(undefined);
      const skipped = pdf.levels.filter((level, index) => level > (pdf.levels[index - 1] ?? 0) + 1);
      expect(skipped).toEqual([]);
      const expected = report.chapters.map(({ number, title, sections }) => ({
        title: (number === undefined ? '' : words.chapterLabel(number)) + title,
        items: sections.map((section) => ({
          title: section.number + section.title,
          items: section.points.map(({ heading }) => ({ title: heading, items: [] })),
        })),
      }));
      const said = pdf.bookmarks.map(plain);
      for (const chapter of expected) expect(said).toContainEqual(plain(chapter));
    }),
  );

  test(
    'has links with words and targets, and page numbers that are those of their targets',
    each(({ edition }, pdf) => {
      expect(pdf.links.length).toBeGreaterThan(60);
      for (const { text, said, to, url, page } of pdf.links) {
        expect(`${text}${said}`.trim(), `${page}: ${to ?? url}`).not.toBe('');
        expect(to ?? url, text).toBeDefined();
      }
      const numbered = pdf.links.flatMap(({ page, text, to }) => {
        const number = page === 'i' ? /(\w+)\s*$/.exec(text)?.[1] : pageNumberIn(text, edition.language);
        return number ? [{ text, number, to }] : [];
      });
      expect(numbered.length).toBeGreaterThan(30);
      for (const { text, number, to } of numbered) expect(number, text).toBe(to);
    }),
  );

  test(
    'is set in the faces of its language, as parts of them',
    each(({ edition }, pdf) => {
      const named = {
        'zh-Hans': /Noto(Serif|Sans)SC/,
        'zh-Hant': /Noto(Serif|Sans)TC/,
        en: /Source(Serif4|Sans3)/,
      };
      expect(pdf.hasType3).toBe(false);
      expect(pdf.fonts.filter((name) => named[edition.language].test(name)).length).toBeGreaterThan(2);
      const others = pdf.fonts.filter(
        (name) => !/^[A-Z]{6}\+(Noto(Serif|Sans)[ST]C|Source|DejaVuSansMono|NewCM)/.test(name),
      );
      expect(others).toEqual([]);
    }),
  );

  test(
    'breaks no line where Chinese has none',
    each((_, pdf) => {
      expect(linesOf(pdf).length).toBeGreaterThan(300);
      expect(findMisbroken(pdf)).toEqual([]);
    }),
  );

  test(
    'has every point and every cell, as text that can be copied',
    each(({ edition, book }, pdf) => {
      const text = bare(pdf.pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));
      expect(text).not.toMatch(/[\ufffd\ue000-\uf8ff]/);
      const { chapters } = makeReportJson(edition);
      for (const { heading } of chapters.flatMap(({ sections }) => sections.flatMap(({ points }) => points)))
        expect(text).toContain(bare(heading));
      const cells = book.pages
        .flatMap(({ body }) => listNodes(body))
        .flatMap((node) => ('kind' in node && node.kind === 'cell' ? [bare(textOf(node))] : []));
      expect(cells.length).toBeGreaterThan(100);
      for (const cell of cells) expect(text).toContain(cell);
    }),
  );

  test('names each character that no face has, and where it stands', async () => {
    const content = path.join(HOME, 'content');
    cpSync('tests/fixtures/tiny', content, { recursive: true });
    const file = path.join(content, 'zh/01-tea/01-picking.mdx');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n茶🍵很好。\n`);
    const failed = await makePaper(content, path.join(HOME, 'glyphs')).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/01-picking\.mdx:\d+:2 {2}error {2}paper\/glyph {2}.*🍵/),
    });
  });

  test('gives a chapter by itself the pages that it has in the whole', async () => {
    const [made] = here;
    const whole = reports.get(made?.edition.language ?? '');
    if (!made || !whole) throw new Error('nothing was made');
    const chapter = await readPdf(readMade(made, 'making.pdf'));
    const title = made.edition.report.chapters.find(({ slug }) => slug === 'making')?.title ?? '';
    const first = whole.pages.find(
      ({ label, runs }) => /^\d/.test(label) && runs.some(({ text }) => text === title),
    );
    expect(chapter.pages[0]?.label).toBe(first?.label);
    const outside = chapter.links.filter(({ url }) => url?.startsWith('https://report.example/picking/'));
    expect(outside.length).toBeGreaterThan(0);
  });
});

describe.runIf(canSet)('an e-reader’s book', () => {
  let books: { made: MadeEdition; files: EpubFiles }[] = [];

  beforeAll(async () => {
    const made = await makePaper(SAMPLE, path.join(HOME, 'here'));
    books = made.map((each) => ({ made: each, files: readEpub(readMade(each, 'report.epub')) }));
  });

  test('has no fault, and says what it is before all else', async () => {
    expect(books.length).toBe(3);
    for (const { made, files } of books) {
      expect(await findFaults(files)).toEqual([]);
      const bytes = readMade(made, 'report.epub');
      expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    }
  });

  test('has each place where the site has it', () => {
    for (const { made, files } of books) {
      const { report } = made.edition;
      for (const { route, points, problems, measures, since } of allSections(report)) {
        const text = files.texts.get(
          `EPUB/${route.slice(0, -1).replaceAll('-', '_').replace('/', '-')}.xhtml`,
        );
        const names = [...points, ...problems, ...measures, ...since].map(
          (place) => place.route.split('#')[1],
        );
        for (const name of names) expect(text, route).toContain(` id="${name}"`);
      }
      const contents = files.texts.get('EPUB/contents.page.xhtml') ?? '';
      expect(contents.match(/epub:type="[a-z]+"/g)?.slice(0, 2)).toEqual([
        'epub:type="toc"',
        'epub:type="lof"',
      ]);
      for (const point of allSections(report).flatMap(({ points }) => points))
        expect(contents).toContain(point.heading.replaceAll('&', '&#x26;'));
    }
  });

  test.each(PLANTED)('is refused with %s', async (_, file, from, to) => {
    const { texts, pictures } = books[0]?.files ?? readEpub(new Uint8Array());
    const files = new Map(texts);
    const [name = '', text = ''] =
      [...files].find(([each, content]) => file.test(each) && content.search(from) >= 0) ?? [];
    expect(name).not.toBe('');
    const changed = text.replace(from, to);
    if (changed === '') files.delete(name);
    else files.set(name, changed);
    expect((await findFaults({ texts: files, pictures })).length).toBeGreaterThan(0);
  });

  test.runIf(EPUBCHECK)('has no fault for the checker of the W3C', async () => {
    const file = path.join(books[0]?.made.made.folder ?? '', 'report.epub');
    const { stdout, stderr } = await run('java', ['-jar', EPUBCHECK ?? '', '--failonwarnings', file]);
    expect(`${stdout}${stderr}`).toMatch(/No errors or warnings detected/);
  });
});

function plain({ title, items }: PdfHeading): PdfHeading {
  return { title: title.replaceAll(/[\s.]/g, ''), items: items.map(plain) };
}

/** The number of a page that the words of a link end with. */
function pageNumberIn(text: string, language: string): string | undefined {
  return (language === 'en' ? /p\. (\d+)$/ : /(\d+)\s*[页頁]$/).exec(text.trim())?.[1];
}
