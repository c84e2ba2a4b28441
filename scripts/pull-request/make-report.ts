import { readFacts } from '../../src/content/read-facts.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { findStale } from '../../src/model/find-stale.ts';
import { linkEditions } from '../../src/model/link-editions.ts';
import { applyRules } from '../../src/rules/apply-rules.ts';
import { compareClaims } from './compare-claims.ts';
import { comparePages } from './compare-pages.ts';
import { findNewLinks } from './find-new-links.ts';
import { LIMITS, type PullRequestReport, type ReportedFinding } from './report-schema.ts';

/**
 * Compares two content folders (absolute paths) and says what the second changes.
 *
 * @param refused what was left out of the second before.
 * @throws only if a folder cannot be read.
 */
export async function makePullRequestReport(
  base: string,
  head: string,
  refused: readonly ReportedFinding[] = [],
): Promise<PullRequestReport> {
  const [before, after] = [await loadContent(base), await loadContent(head)];
  const known = new Set(before.findings.map(nameOf));
  const findings = after.findings.filter(
    (finding) => finding.level === 'error' || !known.has(nameOf(finding)),
  );
  return {
    version: 1,
    pages: cut(comparePages(before.entries, after.entries), LIMITS.pages),
    findings: cut([...refused, ...findings.map(plain)], LIMITS.findings),
    links: cut(findNewLinks(before.entries, after.entries), LIMITS.links),
    ties: cut(compareClaims(before.report, after.report), LIMITS.ties),
  };
}

async function loadContent(contentDir: string) {
  const facts = await readFacts(contentDir);
  const [{ report }] = linkEditions(facts);
  return {
    report,
    findings: await applyRules(facts, await findStale(facts, contentDir)),
    entries: facts.files,
  };
}

/** Only what the report has room for, whatever else a rule attaches to its findings. */
function plain({ path, line, column, level, rule, message: { zh, en } }: Finding): ReportedFinding {
  return { path, line, column, level, rule, message: { zh, en } };
}

/** What a finding says, wherever it has moved to: a warning that was there before is not the contributor's. */
function nameOf({ path, rule, message }: Finding): string {
  return [path, rule, message.en].join(' ');
}

function cut<Item>(items: readonly Item[], limit: number): { total: number; items: Item[] } {
  return { total: items.length, items: items.slice(0, limit) };
}
