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

/** Serves a folder, and asks its page for runs of text. */
export async function askSite(
  browser: Browser,
  folder: string,
  firstRuns: readonly string[],
  runs: readonly string[],
): Promise<Measured> {
  const { address, server } = await serveSite({ folder, base: '/', port: 0 });
  try {
    const first: { milliseconds: number; bytes: number }[] = [];
    for (const run of firstRuns) first.push(await askFirst(browser, address, run));
    const urlOf = readAddresses(folder);
    const further: Asked[] = [];
    const page = await browser.newPage();
    await page.goto(address);
    for (const run of runs) {
      const answer = await ask(page, run);
      const urls = 'urls' in answer ? answer.urls : answer.ids.map((id) => urlOf.get(id) ?? id);
      further.push({ run, milliseconds: answer.milliseconds, urls });
    }
    await page.close();
    return { first, further };
  } finally {
    server.close();
  }
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
      const { url }: { url: string } = JSON.parse(json.toString());
      return [path.parse(file).name, url];
    }),
  );
}
