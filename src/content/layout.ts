import { frontPageOf, parsePagePath, parseTermPath, parseWordingsPath } from '../domain/ids.ts';
import { isDataFile, isPictureFile } from '../markdown/file-names.ts';
import type { StoredFile } from './read-folder.ts';

/** Whether a path from the content folder is one that the layout knows: a page, a term, a publication, wordings, a picture, data. */
export function isKnownPath(path: string): boolean {
  return Boolean(
    parsePagePath(path) ||
      parseTermPath(path) ||
      frontPageOf(path) ||
      parseWordingsPath(path) ||
      /^[a-z-]+\/report\.yaml$/.test(path) ||
      isPictureFile(path) ||
      isDataFile(path),
  );
}

/** Whether something in a content folder is no content: programs might take it for theirs. */
export function isUnexpected({ path, storage }: StoredFile): boolean {
  return (storage !== 'file' && storage !== 'too-large') || !isKnownPath(path);
}
