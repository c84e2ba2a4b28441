import path from 'node:path';
import type { Report } from '../domain/report.ts';
import { buildReport } from '../model/build-report.ts';
import { settings } from '../settings.ts';

let loaded: Promise<Report> | undefined;

/**
 * The report that the pages show: read once for a build, and anew for each page during development.
 *
 * @throws if the content has errors, with all of them in the message.
 */
export function loadReport(): Promise<Report> {
  if (import.meta.env.DEV || !loaded) loaded = readReport();
  return loaded;
}

async function readReport(): Promise<Report> {
  const { report, findings } = await buildReport({
    ...settings,
    contentDir: path.resolve(settings.contentDir),
  });
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return report;
  const lines = errors.map(
    (finding) => `${finding.path}:${finding.line}:${finding.column} ${finding.message.en}`,
  );
  throw new Error(lines.join('\n'));
}
