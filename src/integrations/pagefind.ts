import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeSearchRecords } from '../artefacts/search-records.ts';
import { type BuildOptions, buildReport } from '../model/build-report.ts';
import { shrinkEngine } from './shrink-engine.ts';

/** Words a chunk of the index: smaller than Pagefind's default, so that a first query loads less. Undocumented, hence the pinned version. */
const CHUNK_SIZE = '200';

/** Astro integration: after the pages are built, indexes the report with Pagefind into `pagefind/`. */
export function pagefindIndex(options: BuildOptions): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outputPath = path.join(fileURLToPath(dir), 'pagefind');
        const { report } = await buildReport(options);
        const records = makeSearchRecords(report);
        await writeIndex(records, outputPath);
        await sortEntry(path.join(outputPath, 'pagefind-entry.json'));
        await shrinkEngine(outputPath);
        logger.info(`indexed ${records.length} pages`);
      },
    },
  };
}

async function writeIndex(records: ReturnType<typeof makeSearchRecords>, outputPath: string): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
    if (!index) throw new Error(errors.join('\n'));
    for (const { url, html } of records) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length) throw new Error(added.errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length) throw new Error(written.errors.join('\n'));
  } finally {
    await pagefind.close();
  }
}

/** Pagefind writes the languages in random order; equal content should give equal bytes. */
async function sortEntry(file: string): Promise<void> {
  const entry: { languages: Record<string, unknown> } = JSON.parse(await readFile(file, 'utf8'));
  const languages = Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(file, JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}
