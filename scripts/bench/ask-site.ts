import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { serveSite } from '../serve/serve-site.ts';
import type { Answer } from './answer.ts';

/** A query: how long it took and the addresses of what was found. */
export type Asked = { readonly run: string; readonly milliseconds: number; readonly urls: readonly string[] };

/** What was measured: first queries, each in a browser that has nothing yet, and further ones on one page. */
export type Measured = {
  readonly first: readonly { readonly milliseconds: number; readonly bytes: number }[];
  readonly further: readonly Asked[];
};

/** Further queries are asked so often, each time on a new page; the middle time counts, since machines are busy. */
const PASSES = 3;

/** Serves a folder, and asks its page for runs of text. */
export async function askSite(
  browser: Browser,
  folder: string,
  firstRuns: readonly string[],
  runs: readonly string[],
  passCount = PASSES,
): Promise<Measured> {
  const { address, server } = await serveSite({ folder, base: '/', port: 0 });
  try {
    const first: { milliseconds: number; bytes: number }[] = [];
    for (const run of firstRuns) first.push(await askFirst(browser, address, run));
    const urlOf = readAddresses(folder);
    const passes: Answer[][] = [];
    for (let pass = 0; pass < passCount; pass++) passes.push(await askAll(browser, address, runs));
    const further = runs.map((run, index): Asked => {
      const answers = passes
        .flatMap((pass) => pass[index] ?? [])
        .sort((a, b) => a.milliseconds - b.milliseconds);
      const answer = answers[Math.floor(answers.length / 2)];
      if (!answer) throw new Error(`no answer for ${run}`);
      const urls = 'urls' in answer ? answer.urls : answer.ids.map((id) => urlOf.get(id) ?? id);
      return { run, milliseconds: answer.milliseconds, urls };
    });
    return { first, further };
  } finally {
    server.close();
  }
}

async function askAll(browser: Browser, address: string, runs: readonly string[]): Promise<Answer[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const answers: Answer[] = [];
  for (const run of runs) answers.push(await ask(page, run));
  await page.close();
  return answers;
}

async function askFirst(browser: Browser, address: string, run: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const { milliseconds } = await ask(page, run);
  const sizes = await Promise.all(responses.map(compressedSize));
  await context.close();
  return { milliseconds, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** As a string, so that no tool rewrites the import before the browser has it. */
async function ask(page: Page, run: string): Promise<Answer> {
  return page.evaluate<Answer>(`import('/ask.js').then(({ ask }) => ask(${JSON.stringify(run)}))`);
}

/** What a host that compresses with brotli would send. */
async function compressedSize(response: Response): Promise<number> {
  const body = await response.body();
  return Math.min(body.length, brotliCompressSync(body).length);
}

/** Addresses by id, from the fragments of an index: a browser would load thousands for a common word. */
function readAddresses(folder: string): Map<string, string> {
  const fragments = path.join(folder, 'pagefind/fragment');
  const signature = 'pagefind_dcd'.length;
  return new Map(
    readdirSync(fragments).map((file) => {
      const json = gunzipSync(readFileSync(path.join(fragments, file))).subarray(signature);
      // Pagefind's record, or one of ours in its place.
      const record: { url: string } | { route: string } = JSON.parse(json.toString());
      return [path.parse(file).name, 'url' in record ? record.url : `/${record.route}`];
    }),
  );
}
