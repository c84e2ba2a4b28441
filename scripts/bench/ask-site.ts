import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { serveSite } from '../serve/serve-site.ts';
import type { Answer } from './answer.ts';

/** A query: how long it took and the addresses of what was found. */
export type Asked = { readonly run: string; readonly milliseconds: number; readonly urls: readonly string[] };

/** A first query: what it loads, and on a slow link how long it takes, with nothing loaded, and once the engine is there. */
export type FirstAsked = {
  readonly bytes: number;
  readonly requests: number;
  readonly cold: number;
  readonly ready: number;
};

/** 1.6 Mbit/s, 150 ms, a processor four times slower. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;

/** What was measured: first queries, each in a browser that has nothing yet, and further ones on one page. */
export type Measured = {
  readonly first: readonly FirstAsked[];
  readonly further: readonly Asked[];
};

/** Further queries are asked so often, each time on a new page; the middle time counts, since machines are busy. */
export const PASSES = 3;

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
    const first: FirstAsked[] = [];
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
  for (let start = 0; start < runs.length; start += AT_ONCE)
    answers.push(...(await askInTurn(page, runs.slice(start, start + AT_ONCE))));
  await page.close();
  return answers;
}

async function askFirst(browser: Browser, address: string, run: string): Promise<FirstAsked> {
  const { milliseconds: ready } = await askSlowly(browser, address, run, true);
  const { milliseconds: cold, sizes } = await askSlowly(browser, address, run, false);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length, cold, ready };
}

async function askSlowly(browser: Browser, address: string, run: string, prepared: boolean) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const control = await context.newCDPSession(page);
  await page.goto(address);
  await page.evaluate(`import('/ask.js')`); // the page's own script
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await control.send('Network.enable');
  await control.send('Network.emulateNetworkConditions', SLOW);
  await control.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (prepared) await page.evaluate(`import('/ask.js').then(({ prepare }) => prepare())`);
  const [{ milliseconds } = { milliseconds: Number.NaN }] = await askInTurn(page, [run]);
  const sizes = await Promise.all(responses.map(compressedSize));
  await context.close();
  return { milliseconds, sizes };
}

/** A word to a page and back takes as long as many an answer. */
const AT_ONCE = 100;

/** One query after the other; as a string, so that no tool rewrites the import before the browser has it. */
async function askInTurn(page: Page, runs: readonly string[]): Promise<Answer[]> {
  return page.evaluate<Answer[]>(`import('/ask.js').then(async ({ ask }) => {
    const answers = [];
    for (const run of ${JSON.stringify(runs)}) answers.push(await ask(run));
    return answers;
  })`);
}

/** What a host that compresses with brotli would send. */
async function compressedSize(response: Response): Promise<number> {
  const body = await response.body(); // empty of what a page reads as it comes, which is packed already
  return body.length > 0
    ? Math.min(body.length, brotliCompressSync(body).length)
    : Number(response.headers()['content-length']);
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
