import type { Report } from '../domain/report.ts';
import type { SearchablePage } from '../search/page.ts';
import { makeSearchPages } from './search-records.ts';

/**
 * Texts of up to so many bytes are sent at once: compressed to a quarter they are smaller than Pagefind's engine alone, and
 * one file answers whatever is asked.
 */
const MOST_AT_ONCE = 220_000;

const sent = new WeakMap<Report, readonly SearchablePage[] | false>();

/** All that can be found, where it is little enough to be sent at once; else nothing, and the index is asked. */
export function makeSentTexts(report: Report): readonly SearchablePage[] | undefined {
  let made = sent.get(report);
  if (made === undefined) {
    const pages = makeSearchPages(report);
    made = Buffer.byteLength(JSON.stringify(pages)) <= MOST_AT_ONCE && pages;
    sent.set(report, made);
  }
  return made || undefined;
}
