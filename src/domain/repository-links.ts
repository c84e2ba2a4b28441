/** Where the content is kept: a GitHub repository. */
export type Repository = {
  /** Address of the repository, without a slash at the end. */
  readonly url: string;
  readonly branch: string;
  /** Content folder inside the repository. */
  readonly folder: string;
};

/** The issue forms in `.github/ISSUE_TEMPLATE/`. */
export type IssueForm = 'report-error' | 'suggest-problem' | 'suggest-measure' | 'suggest-term';

/** Where GitHub's editor opens a content file; for those who may not write, in a copy of their own. */
export function editUrl(repository: Repository, contentPath: string): string {
  return fileUrl(repository, 'edit', contentPath);
}

/** The list of all changes to a content file. */
export function historyUrl(repository: Repository, contentPath: string): string {
  return fileUrl(repository, 'commits', contentPath);
}

/** As many digits of a change's name as leave no doubt which is meant; the rest would weigh on every page. */
const SHORT = 12;

/** The page of one change. */
export function changeUrl({ url }: Repository, hash: string): string {
  return `${url}/commit/${encodeURIComponent(hash.slice(0, SHORT))}`;
}

/** An issue form, filled in with the place that it is about. */
export function issueUrl({ url }: Repository, form: IssueForm, permalink: string): string {
  return `${url}/issues/new?${new URLSearchParams({ template: `${form}.yml`, permalink })}`;
}

function fileUrl({ url, branch, folder }: Repository, verb: 'edit' | 'commits', path: string): string {
  const parts = [...branch.split('/'), ...folder.split('/'), ...path.split('/')];
  return `${url}/${verb}/${parts.map(encodeURIComponent).join('/')}`;
}
