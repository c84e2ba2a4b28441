import { createTwoFilesPatch } from 'diff';
import { hashOf, type ImportRecord } from './record.ts';

/** A file of the import: a text, or the bytes of a picture. */
export type OutputFile = { readonly path: string; readonly content: string | Uint8Array };

/** What happens to a file of the output folder. */
export type Change = {
  readonly path: string;
  readonly what: /** It is not there yet. */
    | 'new'
    /** It is as it was written before, and the source says something else now. */
    | 'changed'
    /** It is as it would be written. */
    | 'same'
    /** A person has changed it since, and so has the source: it stays as it is. */
    | 'kept'
    /** The source has it no more; it stays. */
    | 'gone';
  /** What the source would change, where it is a text. */
  readonly diff?: string;
};

/** Compares what an import would write with what is there and with what it wrote before. */
export function planChanges(
  files: readonly OutputFile[],
  present: ReadonlyMap<string, Uint8Array>,
  record: ImportRecord,
): Change[] {
  const changes = files.map((file): Change => {
    const there = present.get(file.path);
    if (!there) return { path: file.path, what: 'new' };
    const hash = hashOf(there);
    if (hash === hashOf(file.content)) return { path: file.path, what: 'same' };
    const isUntouched = record[file.path] === hash;
    // what a person has changed, and the source has not, is no matter of the import's
    if (!isUntouched && record[file.path] === hashOf(file.content)) return { path: file.path, what: 'same' };
    return { path: file.path, what: isUntouched ? 'changed' : 'kept', ...diffOf(file, there) };
  });
  const written = new Set(files.map(({ path }) => path));
  const gone = Object.keys(record).filter((path) => !written.has(path) && present.has(path));
  return [...changes, ...gone.map((path): Change => ({ path, what: 'gone' }))];
}

function diffOf({ path, content }: OutputFile, there: Uint8Array): { diff?: string } {
  if (typeof content !== 'string') return {};
  return { diff: createTwoFilesPatch(path, path, new TextDecoder().decode(there), content) };
}
