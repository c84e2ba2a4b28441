import path from 'node:path';
import { allSections, type Report } from '../../src/domain/report.ts';
import { loadEditions } from '../../src/load-editions.ts';
import { chooseWords } from '../../src/search/words.ts';
import { loadSettings } from '../../src/settings.ts';
import { makeSearchPages } from '../../src/views/search-records.ts';
import { makeSentTexts } from '../../src/views/search-texts.ts';
import { askSite, PASSES } from './ask-site.ts';
import { drawRuns, plainPages } from './draw-runs.ts';
import { judge } from './judge.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Kind, makeSite } from './make-site.ts';
import { makeSyntheticReport } from './synthetic-report.ts';

const FOLDER = path.resolve('node_modules/.cache/bench-search');
const FIRST_RUNS = 10;
const REPORT_RUNS = 300;
const SYNTHETIC_RUNS = 100;

/**
 * Measures the search on the report and on synthetic ones of 1,000 and 10,000 sections, as the site has it, and Pagefind as
 * it comes; the report with an index as well. Prints a row when it has one, and in the end one table; ten minutes at most on
 * two cores that have nothing else to do. Times are this machine's; compare them within the table.
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
  const words = chooseWords(sections.length);
  const isLittle = makeSentTexts(report) !== undefined;
  const kinds: readonly Kind[] = [...(isLittle ? (['texts'] as const) : []), words, 'stock'];
  const rows = [];
  let stock = 0;
  for (const kind of kinds.toReversed()) {
    const folder = path.join(FOLDER, `${sections.length}-${kind}`);
    const site = await makeSite(kind, { report, language: 'zh-Hans', prefix: '' }, folder);
    const browser = await launchBrowser();
    const measured = await askSite(browser, folder, runs.slice(0, FIRST_RUNS), runs, isLittle ? PASSES : 1);
    await browser.close();
    const judged = judge(measured, sections);
    stock ||= judged['median ms'];
    const row = {
      sections: allSections(report).length,
      search:
        kind === 'stock' ? 'Pagefind as it comes' : `ours, ${kind}${kind === kinds[0] ? ' (chosen)' : ''}`,
      ...judged,
      '× stock': Number((judged['median ms'] / stock).toFixed(2)),
      'index MB': Number((site.indexBytes / 1e6).toFixed(1)),
      'indexed in s': Number(site.seconds.toFixed(1)),
    };
    console.log(
      Object.entries(row)
        .map((pair) => pair.join(' '))
        .join(', '),
    );
    rows.unshift(row);
  }
  return rows;
}

const NOTES = `
first query: in a browser with nothing cached, ${FIRST_RUNS} runs, median and largest; with brotli, from the search's script
  to the last record that is shown at first (ours: all texts, or 8 records; Pagefind: 5, as in its own interface);
  without the page itself and the list of names.
median, p95: ${SYNTHETIC_RUNS} runs (report: ${REPORT_RUNS}) on one page, each asked once; what earlier ones loaded
  stays; of the report the middle one of three times.
recall, precision: the mean over runs of two characters and more, and over single characters, against a plain scan of
  the text, of all that is found: where not all is loaded, of what the index has.`;
