import path from 'node:path';
import { allSections, type Report } from '../../src/domain/report.ts';
import { loadEditions } from '../../src/load-editions.ts';
import { chooseWords } from '../../src/search/words.ts';
import { loadSettings } from '../../src/settings.ts';
import { makeSearchPages } from '../../src/views/search-records.ts';
import { askSite } from './ask-site.ts';
import { drawRuns, plainPages } from './draw-runs.ts';
import { judge } from './judge.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Kind, makeSite } from './make-site.ts';
import { makeSyntheticReport } from './synthetic-report.ts';

const FOLDER = path.resolve('node_modules/.cache/bench-search');
const KINDS: readonly Kind[] = ['characters', 'pairs', 'stock'];
const FIRST_RUNS = 20;
const REPORT_RUNS = 300;
const SYNTHETIC_RUNS = 200;

/**
 * Measures the search on the report and on synthetic ones of 1,000 and 10,000 sections: with single characters,
 * with pairs, and Pagefind as it comes; prints one table. Times are this machine's; compare them within the table.
 */
export async function benchSearch(sizes: readonly number[] = [1000, 10_000]): Promise<void> {
  const { editions } = await loadEditions(path.resolve(loadSettings().contentDir));
  const [{ report }] = editions;
  const reports = [
    { report, count: REPORT_RUNS },
    ...sizes.map((size) => ({ report: makeSyntheticReport(report, size), count: SYNTHETIC_RUNS })),
  ];
  const rows = [];
  for (const { report, count } of reports) rows.push(...(await measureReport(report, count)));
  console.table(rows);
  console.log(NOTES);
}

async function measureReport(report: Report, count: number) {
  const sections = plainPages(makeSearchPages(report));
  const runs = drawRuns(sections, count);
  const chosen = chooseWords(sections.length);
  const rows = [];
  let stock = 0;
  for (const kind of KINDS.toReversed()) {
    console.error(`${sections.length} sections, ${kind} …`);
    const folder = path.join(FOLDER, `${sections.length}-${kind}`);
    const site = await makeSite(kind, { report, language: 'zh-Hans', prefix: '' }, folder);
    const browser = await launchBrowser();
    const measured = await askSite(browser, folder, runs.slice(0, FIRST_RUNS), runs);
    await browser.close();
    const judged = judge(measured, sections);
    stock ||= judged['median ms'];
    rows.unshift({
      sections: allSections(report).length,
      search:
        kind === 'stock' ? 'Pagefind as it comes' : `ours, ${kind}${kind === chosen ? ' (chosen)' : ''}`,
      ...judged,
      '× stock': Number((judged['median ms'] / stock).toFixed(2)),
      'index MB': Number((site.indexBytes / 1e6).toFixed(1)),
      'indexed in s': Number(site.seconds.toFixed(1)),
    });
  }
  return rows;
}

const NOTES = `
first query: in a browser with nothing cached, ${FIRST_RUNS} runs, median and largest; with brotli, from the search's script
  to the last record that is shown at first (ours: all in reports of up to 150 pages, else 8; Pagefind: 5, as in its own interface);
  without the page itself and the list of names.
median, p95: ${SYNTHETIC_RUNS} runs (report: ${REPORT_RUNS}) on one page, each asked once; what earlier ones loaded
  stays; the middle one of three times.
recall, precision: the mean over runs of two characters and more, and over single characters, against a plain scan of
  the text, of all that is found: where not all is loaded, of what the index has.`;
