import path from 'node:path';
import { expect, test } from 'vitest';
import { makeSourceWriter } from '../../../src/book/write-source.ts';
import type { FileFacts } from '../../../src/content/facts.ts';
import { interpretFiles, readFacts } from '../../../src/content/read-facts.ts';
import { linkEditions } from '../../../src/model/link-editions.ts';
import { applyRules } from '../../../src/rules/apply-rules.ts';
import { localise } from '../../../src/views/local-edition.ts';
import { makeLlmsTxt, makeTwins } from '../../../src/views/twins.ts';
import { deployedAt } from '../in-memory.ts';

const DEPLOYMENT = deployedAt('/some/base/');
const ROOT = 'https://report.example/some/base/';
const facts = await readFacts(path.resolve('tests/fixtures/report'));
const editions = linkEditions(facts);
const write = makeSourceWriter(facts, editions, ROOT);
const local = await Promise.all(editions.map((edition) => localise(edition, DEPLOYMENT, editions)));

/** All that can be read on a page, with its place; a picture is a link to it, whose words are what it shows. */
function textsOf(file: FileFacts | undefined) {
  const { opening = [], points = [], headings = [], marks = [], fences = [] } = file?.page?.body ?? {};
  return {
    blocks: [...opening, ...points.flatMap(({ blocks }) => blocks)].map(({ text, fragment }) => [
      fragment,
      text,
    ]),
    headings: headings.map(({ depth, text }) => [depth, text]),
    marks: marks.map(({ kind, name, text }) => [kind, name, text]),
    figures: fences.map(({ title, alt, caption }) => [title, alt, caption]),
  };
}

test.each(local.map((edition) => ({ edition, language: edition.language })))(
  'the Markdown of all pages in $language, taken for content, passes the check and says the same',
  async ({ edition }) => {
    const { report } = edition;
    const twins = new Map(makeTwins(edition, write).map(({ route, text }) => [route, text]));
    const pages = [report.home, report.about, ...report.chapters.flatMap((each) => [each, ...each.sections])];
    const all = [...pages.flatMap((page) => page ?? []), ...report.terms];
    const files = all.map(({ contentPath, route }) => {
      const text = twins.get(route);
      if (!text) throw new Error(`no Markdown of ${route}`);
      return { path: contentPath, storage: 'file' as const, bytes: new TextEncoder().encode(text) };
    });
    const folder = all[0]?.contentPath.split('/')[0];
    const yaml = (facts.files.get(`${folder}/report.yaml`) ?? facts.derived.get(`${folder}/report.yaml`))
      ?.bytes;
    const read = await interpretFiles([
      ...files,
      ...(yaml ? [{ path: `${folder}/report.yaml`, storage: 'file' as const, bytes: yaml }] : []),
    ]);
    for (const { contentPath, route } of all) {
      const [was, is] = [
        facts.files.get(contentPath) ?? facts.derived.get(contentPath),
        read.files.get(contentPath),
      ];
      expect(is?.findings, route).toEqual([]);
      expect(textsOf(is), route).toEqual(textsOf(was));
    }
    const errors = (await applyRules(read)).filter(
      ({ level, rule }) => level === 'error' && rule !== 'files/name', // nobody writes a converted language
    );
    expect(errors.map(({ path: file, rule, message }) => `${file} ${rule} ${message.en}`)).toEqual([]);
  },
);

test('links have their whole address, pictures are links to where they stand, nothing says what was', () => {
  const texts = local.slice(0, 1).flatMap((edition) => makeTwins(edition, write));
  const weather = texts.find(({ route }) => route === 'picking/weather/')?.text ?? '';
  expect(weather).toMatch(
    /^---\n# https:\/\/report\.example\/some\/base\/picking\/weather\/\n# 云坪茶社十年.*2\.1版.*CC-BY-SA-4\.0.*2024-03-15\ntitle: 看天吃饭\n/,
  );
  expect(weather).toContain(`[绿茶](${ROOT}terms/green-tea/)`);
  expect(weather).toContain(`[从山脊往下看的茶园，一层一层的绿](${ROOT}picking/weather/)`);
  expect(weather).not.toMatch(/!\[|formerly|^\s*click /m);
  expect(weather).toContain('flowchart LR');
  for (const { text } of texts) expect(text).not.toMatch(/\]\((?!https?:|mailto:|<https:|#)/);
});

test('language models are told of each section, and where its Markdown is', () => {
  for (const edition of local) {
    const text = makeLlmsTxt(edition);
    const twins = new Set(makeTwins(edition, write).map(({ route }) => `${edition.site}${route}index.md`));
    const links = [...text.matchAll(/\]\((\S+\.md)\)/g)].map(([, url = '']) => url);
    expect(text).toMatch(/^# .+\n\n> .+\n\n## /);
    expect(links.length).toBeGreaterThan(12);
    expect(links.filter((url) => !twins.has(url))).toEqual([]);
  }
});
