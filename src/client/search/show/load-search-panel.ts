import { loadDocument } from '../../page/load-document.ts';

let loading: Promise<Document> | undefined;

/** Sends for the file that has the search's panel, beside the scripts that need it; again, if that failed. */
export function fetchPanel({ dataset }: HTMLElement): Promise<Document> {
  loading ??= loadDocument(dataset['panel'] ?? '');
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
