import { isDataFile } from '../markdown/file-names.ts';
import type { FolderFacts } from './facts.ts';

/**
 * The data files of a folder, which are published as they are, by path from the content folder. Languages that have
 * none of their own get those of the language that their pages come from.
 */
export function readDataFiles({ files, derived }: FolderFacts): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...files.values(), ...derived.values()].flatMap(({ path, bytes }) =>
      bytes && isDataFile(path) ? [[path, bytes] as const] : [],
    ),
  );
}
