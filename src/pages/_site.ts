import { getEntry, render } from 'astro:content';
import path from 'node:path';
import type { History } from '../domain/history.ts';
import type { Origin } from '../domain/report.ts';
import { type Loaded, loadEditions, loadEditionsOnce } from '../load-editions.ts';
import { readHistory } from '../model/history.ts';
import { findPaper } from '../paper/find-paper.ts';
import type { MadeFile } from '../paper/made.ts';
import { loadSettings, type Settings } from '../settings.ts';
import { type LocalEdition, localise } from '../views/local-edition.ts';

/** All that pages are made from. */
export type Site = {
  readonly settings: Settings;
  /** One a language, the original first. */
  readonly editions: readonly LocalEdition[];
  readonly history: History;
  /** What is published of an edition on paper and for e-readers; nothing during development. */
  readonly listPaper: (edition: LocalEdition) => Promise<readonly MadeFile[]>;
} & Pick<Loaded, 'listFigures' | 'makeBook' | 'writeSources'>;

let loaded: Promise<Site> | undefined;

/**
 * The site that the pages show: read once for a build, and anew for each page during development.
 *
 * @throws if the content has errors, with all of them in the message.
 */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV || !loaded) loaded = readSite();
  return loaded;
}

/** A page for each edition: its prefix in the address, and the edition itself. */
export async function editionPaths() {
  return (await loadSite()).editions.map((edition) => ({
    params: { prefix: edition.prefix.replace(/\/$/, '') || undefined },
    props: { edition },
  }));
}

/**
 * The text of a page, ready to be shown, whether somebody wrote its file or not.
 *
 * @throws if there is none.
 */
export async function renderText({ contentPath }: Origin) {
  const entry = await getEntry('pages', contentPath);
  if (!entry) throw new Error(`no content at ${contentPath}`);
  return render(entry);
}

async function readSite(): Promise<Site> {
  const settings = loadSettings();
  const contentDir = path.resolve(settings.contentDir);
  const load = import.meta.env.DEV ? loadEditions : loadEditionsOnce;
  const loaded = await load(contentDir);
  const { editions, findings, listFigures, makeBook, writeSources, writeCompiled } = loaded;
  refuseErrors(findings);
  if (import.meta.env.DEV) await writeCompiled();
  return {
    settings,
    editions: await Promise.all(editions.map((edition) => localise(edition, settings, editions))),
    history: await readHistory(contentDir),
    listFigures,
    makeBook,
    listPaper: async (edition) => {
      const made = import.meta.env.DEV ? undefined : await findPaper(edition, loaded, settings.paperDir);
      return made?.files ?? [];
    },
    writeSources,
  };
}

function refuseErrors(findings: Loaded['findings']): void {
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  const lines = errors.map(
    ({ path: file, line, column, message }) => `${file}:${line}:${column} ${message.en}`,
  );
  throw new Error(`the content has errors (npm run check shows more):\n${lines.join('\n')}`);
}
