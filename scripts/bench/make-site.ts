import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { allSections, type Edition, type Report, type Section } from '../../src/domain/report.ts';
import { writeSearchIndex } from '../../src/integrations/write-search-index.ts';
import { chooseWords, type Words } from '../../src/search/words.ts';
import { makePinyinTable } from '../../src/views/search-letters.ts';
import { makeSearchPages } from '../../src/views/search-records.ts';
import type { Told } from './ask-ours.ts';

/** What is measured: the site's own search in texts that are sent at once, with either words in its index, and Pagefind without any setting. */
export type Kind = 'texts' | Words | 'stock';

/** A folder to serve, with the index and a page that has the function `ask`, and what it took to make it. */
export type Site = {
  readonly kind: Kind;
  readonly folder: string;
  readonly seconds: number;
  readonly indexBytes: number;
};

/** Indexes a report in one of the ways and puts a page beside the index. */
export async function makeSite(kind: Kind, edition: Edition, folder: string): Promise<Site> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { report, language } = edition;
  const index = path.join(folder, 'pagefind');
  const start = performance.now();
  if (kind === 'stock') await writeStockIndex(report, index);
  else {
    const pages = makeSearchPages(report);
    const atOnce = kind === 'texts';
    const words = atOnce ? chooseWords(pages.length) : kind;
    if (atOnce) writeFileSync(path.join(folder, 'texts.json'), JSON.stringify(pages));
    await writeSearchIndex(pages, language, index, words);
    const vocabulary = makePinyinTable(report).letters.split(' ');
    const told: Told = { index: { words, pages: pages.length }, vocabulary, atOnce };
    writeFileSync(path.join(folder, 'told.json'), JSON.stringify(told));
  }
  const seconds = (performance.now() - start) / 1000;
  await build({
    entryPoints: [`scripts/bench/ask-${kind === 'stock' ? 'stock' : 'ours'}.ts`],
    outfile: path.join(folder, 'ask.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    logLevel: 'error',
  });
  const tag = kind === 'stock' ? 'zh-CN' : edition.language; // the index that Pagefind chooses by it
  for (const name of ['index.html', '404.html']) {
    writeFileSync(path.join(folder, name), `<!doctype html><html lang="${tag}"><title>bench</title></html>`);
  }
  return { kind, folder, seconds, indexBytes: indexBytes(index) };
}

/** Pagefind as it comes: plain pages in Chinese, no option set. */
async function writeStockIndex(report: Report, outputPath: string): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(errors.join('\n'));
    for (const section of allSections(report)) {
      await index.addHTMLFile({ url: `/${section.route}`, content: plainPage(section) });
    }
    await index.writeFiles({ outputPath });
  } finally {
    await pagefind.close();
  }
}

function plainPage({ title, summary, points, problems, measures, diagrams }: Section): string {
  const paragraphs = (text: string) => text.split('\n\n').map((part) => `<p>${part}</p>`);
  const claims = [...problems, ...measures];
  const parts = points.flatMap(({ number, heading, text }) => [
    `<h2 id="p${number}">${heading}</h2>`,
    ...paragraphs(text),
    ...claims.filter(({ point }) => point === number).map((claim) => `<p>${claim.title}</p>`),
  ]);
  const labels = diagrams.flatMap((diagram) => diagram.labels.map((label) => `<p>${label}</p>`));
  return `<!doctype html><html lang="zh-CN"><title>${title}</title><body><main><h1>${title}</h1><p>${summary}</p>${parts.join('')}${labels.join('')}</main></body></html>`;
}

/** Bytes on the disk of what was indexed, without Pagefind's programs. */
function indexBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.pf_\w+$/.test(file))
    .reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
}
