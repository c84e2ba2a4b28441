import type { Book } from './book/book.ts';
import { listFigures, type PageFigure } from './book/list-figures.ts';
import { makeSourceWriter, type SourceWriter } from './book/write-source.ts';
import { readDataFiles } from './content/data-files.ts';
import type { FileFacts, FolderFacts } from './content/facts.ts';
import { readFacts } from './content/read-facts.ts';
import { writeCompiled } from './content/write-compiled.ts';
import type { Finding } from './domain/finding.ts';
import type { Ground } from './domain/ground.ts';
import type { Language } from './domain/language.ts';
import type { Edition } from './domain/report.ts';
import { findStale } from './model/find-stale.ts';
import { findWordings } from './model/find-wordings.ts';
import { linkEditions } from './model/link-editions.ts';
import { applyRules } from './rules/apply-rules.ts';

/** A content folder, read, judged and linked. */
export type Loaded = {
  /** What each file says, by path from the content folder. */
  readonly files: FolderFacts['files'];
  /** One a language, the original first. */
  readonly editions: readonly [Edition, ...Edition[]];
  /** All that is wrong in the folder, sorted by file and line. */
  readonly findings: readonly Finding[];
  /** The data files beside the pages, by path from the content folder. */
  readonly dataFiles: ReadonlyMap<string, Uint8Array>;
  /** The size of each drawing (SVG), whether somebody wrote it or not, by path from the content folder. */
  readonly drawingSizes: ReadonlyMap<string, DrawingSize>;
  /** What each picture is put on that lets its ground through, by path from the content folder. */
  readonly grounds: ReadonlyMap<string, Ground>;
  /** The language of each page that the original lends to a translation, by the path that it would have. */
  readonly lent: ReadonlyMap<string, Language>;
  /** The drawn figures of an edition. */
  readonly listFigures: (edition: Edition) => readonly PageFigure[];
  /** An edition as one text, for what is written besides the pages. */
  readonly makeBook: (edition: Edition) => Promise<Book>;
  /** Makes a writer of the pages' texts for a site at an address: Markdown that can stand anywhere. */
  readonly writeSources: (root: string) => SourceWriter;
  /** Puts what the compiler gets where it finds it. */
  readonly writeCompiled: () => Promise<void>;
};

/**
 * Reads a content folder: its editions, and all that is wrong with it. Bad content never throws: it is in the
 * findings, and left out of the editions where it cannot be used.
 *
 * @param contentDir absolute path.
 * @throws only if the folder cannot be read.
 */
export async function loadEditions(contentDir: string): Promise<Loaded> {
  const facts = await readFacts(contentDir);
  const stale = await findStale(facts, contentDir);
  const editions = linkEditions(facts, stale, await findWordings(facts, contentDir));
  return {
    files: facts.files,
    editions,
    findings: await applyRules(facts, stale),
    dataFiles: readDataFiles(facts),
    drawingSizes: new Map([...facts.derived, ...facts.files].flatMap(sizeOfDrawing)),
    grounds: new Map([...facts.derived, ...facts.files].flatMap(groundOfPicture)),
    lent: new Map(
      [...facts.derived].flatMap(([file, { fallbackFrom }]) => (fallbackFrom ? [[file, fallbackFrom]] : [])),
    ),
    listFigures: (edition) => listFigures(edition, facts, editions),
    makeBook: async (edition) => {
      const { makeBook } = await import('./book/make-book.ts'); // few builds need it
      return makeBook(edition, facts, editions);
    },
    writeSources: (root) => makeSourceWriter(facts, editions, root),
    writeCompiled: () => writeCompiled(contentDir, facts),
  };
}

/** In CSS pixels. */
export type DrawingSize = { readonly width: number; readonly height: number };

function sizeOfDrawing([file, { picture }]: readonly [string, FileFacts]): [string, DrawingSize][] {
  const { format, width, height } = picture ?? {};
  return format === 'svg' && width && height ? [[file, { width, height }]] : [];
}

function groundOfPicture([file, { picture }]: readonly [string, FileFacts]): [string, Ground][] {
  return picture?.ground ? [[file, picture.ground]] : [];
}

/** What one process has read already, shared with the bundled pages, which have this module in a copy of their own. */
declare global {
  var loadedEditions: Map<string, Promise<Loaded>> | undefined;
}

/** The same, read once a process: check, pages and indexes of one build take it from here. */
export function loadEditionsOnce(contentDir: string): Promise<Loaded> {
  globalThis.loadedEditions ??= new Map();
  const loading = globalThis.loadedEditions.get(contentDir) ?? loadEditions(contentDir);
  globalThis.loadedEditions.set(contentDir, loading);
  return loading;
}
