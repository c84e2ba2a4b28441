import { isDataFile } from '../markdown/file-names.ts';
import type { FolderFacts } from './facts.ts';

/** The data files of a folder, which are published as they are: paths from the content folder. */
export function listDataFiles({ files }: FolderFacts): string[] {
  return [...files.values()].flatMap(({ path, storage }) =>
    storage === 'file' && isDataFile(path) ? [path] : [],
  );
}
