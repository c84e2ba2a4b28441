import type { Deployment } from '../domain/deployment.ts';
import type { Edition } from '../domain/report.ts';
import { loadWords, type Words } from '../i18n/load-words.ts';

/** An edition as pages and artefacts get it: with the interface's words, and where it stands on the site. */
export type LocalEdition = Edition & {
  readonly words: Words;
  readonly deployment: Deployment;
  /** Base path of the site and prefix of the edition: what stands before each route. Begins and ends with a slash. */
  readonly root: string;
  /** The same with the host. */
  readonly site: string;
};

/** Puts an edition at its place on a site, with the words of its language. */
export async function localise(edition: Edition, deployment: Deployment): Promise<LocalEdition> {
  const root = deployment.base + edition.prefix;
  const words = await loadWords(edition.language);
  return { ...edition, words, deployment, root, site: deployment.origin + root };
}
