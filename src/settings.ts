import path from 'node:path';
import type { Deployment } from './domain/deployment.ts';

/** Where the site is deployed, and what it is made from; nothing of any report. */
export type Settings = Deployment & {
  /** Content folder, absolute or from the working folder. */
  readonly contentDir: string;
  /** Where `npm run paper` keeps what it makes, the same way. */
  readonly paperDir: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_CONTENT = 'content';
/** Beside what it is made with, so that `npm ci` leaves it, and out of git, since it follows from what is in it. */
const DEFAULT_PAPER = 'paper/made';
const DEFAULT_SITE = 'http://localhost:4321/';
/** What Astro, Pagefind and a static server all take as the name of a folder. */
const BASE_PATH = /^\/([\w.~-]+\/)*$/;

/**
 * Reads the deployment from the environment: `SITE_URL` (host and base path, `https://example.org/some/base/`),
 * `CONTENT_DIR`, `PAPER_DIR`, `GITHUB_REPOSITORY` (`owner/name`) and `CONTACT_EMAIL`.
 *
 * @returns the settings, or one line that says what is wrong with them.
 */
export function readSettings(environment: Environment): Settings | { readonly error: string } {
  const address = environment['SITE_URL'] || DEFAULT_SITE;
  const site = URL.canParse(address) ? new URL(address) : undefined;
  const expected = 'expected host and base path, such as https://example.org/some/base/';
  if (!site || !/^https?:$/.test(site.protocol)) return { error: `SITE_URL is "${address}"; ${expected}` };
  const base = site.pathname.endsWith('/') ? site.pathname : `${site.pathname}/`;
  if (!BASE_PATH.test(base))
    return {
      error: `SITE_URL is "${address}"; ${expected}, its path of letters A to Z, digits and - _ . ~ only`,
    };
  const repository = environment['GITHUB_REPOSITORY'];
  const contentDir = environment['CONTENT_DIR'] || DEFAULT_CONTENT;
  const folder = path.relative('', contentDir).split(path.sep).join('/');
  return {
    contentDir,
    paperDir: environment['PAPER_DIR'] || DEFAULT_PAPER,
    origin: site.origin,
    base,
    published: Boolean(environment['SITE_URL']),
    sources: repository
      ? {
          url: `https://github.com/${repository}`,
          branch: 'main',
          folder: folder.startsWith('..') ? DEFAULT_CONTENT : folder,
        }
      : undefined,
    contact: environment['CONTACT_EMAIL'] || undefined,
  };
}

/**
 * The settings of this process.
 *
 * @throws with the line that says what is wrong with them.
 */
export function loadSettings(): Settings {
  const settings = readSettings(process.env);
  if ('error' in settings) throw new Error(settings.error);
  return settings;
}
