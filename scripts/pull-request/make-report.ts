import type { Finding } from '../../src/domain/finding.ts';
import { loadEditions } from '../../src/load-editions.ts';
import { compareClaims } from './compare-claims.ts';
import { comparePages } from './compare-pages.ts';
import { findNewLinks } from './find-new-links.ts';
import { cut, LIMITS, type PullRequestReport, type ReportedFinding } from './report-schema.ts';

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
  const [before, after] = [await loadEditions(base), await loadEditions(head)];
  const known = new Set(before.findings.map(nameOf));
  const findings = after.findings.filter(
    (finding) => finding.level === 'error' || !known.has(nameOf(finding)),
  );
  return {
    version: 1,
    pages: cut(comparePages(before.files, after.files), LIMITS.pages),
    findings: cut([...refused, ...findings.map(plain)], LIMITS.findings),
    links: cut(findNewLinks(before.files, after.files), LIMITS.links),
    ties: cut(compareClaims(before.editions[0].report, after.editions[0].report), LIMITS.ties),
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
