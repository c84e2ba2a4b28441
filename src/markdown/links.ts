import { dataRoute, folderOfPath, routeOfPath } from '../domain/ids.ts';
import { DATA_ENDING, RELATIVE } from './file-names.ts';

/** What a link in content points at. */
export type Link =
  | { readonly kind: 'external' }
  /** A content file, as a path from the content folder, and perhaps a place in it. */
  | { readonly kind: 'page'; readonly path: string; readonly fragment: string }
  /** A file of data beside the pages. */
  | { readonly kind: 'file'; readonly path: string }
  /** Not a form of link that content may use. */
  | { readonly kind: 'refused' };

const EXTERNAL = /^(https?:\/\/[^/\s]|mailto:[^\s])/i;
const PAGE = new RegExp(`^(${RELATIVE}\\.mdx)?(?:#(.*))?$`, 'u');
const DATA = new RegExp(`^${RELATIVE}${DATA_ENDING}$`, 'u');

/**
 * Reads the address of a link in `fromPath` (a path from the content folder, such as
 * `zh/01-market/01-policy.mdx`). Allowed are http(s), mailto, relative paths of pages and data files, and fragments,
 * so that every internal link also works in a code host's own preview.
 */
export function readLink(fromPath: string, url: string): Link {
  if (EXTERNAL.test(url)) return { kind: 'external' };
  const decoded = decode(url);
  if (DATA.test(decoded)) {
    const path = joinPath(fromPath, decoded);
    return path === undefined ? { kind: 'refused' } : { kind: 'file', path };
  }
  const [matched, file = '', fragment = ''] = PAGE.exec(decoded) ?? [];
  if (!matched) return { kind: 'refused' };
  if (!file) return { kind: 'page', path: fromPath, fragment };
  const path = joinPath(fromPath, file);
  return path === undefined ? { kind: 'refused' } : { kind: 'page', path, fragment };
}

/** Where the editions of a site stand. */
export type Site = {
  /** Base path of the site, with a slash at both ends. */
  readonly base: string;
  /** What stands between base path and route, by the name of the language's folder. */
  readonly prefixes: Readonly<Record<string, string>>;
};

/** The address on a site of the page or file that a link leads to; `undefined` if that is neither. */
export function addressOfLink(link: Link, { base, prefixes }: Site): string | undefined {
  if (link.kind !== 'page' && link.kind !== 'file') return undefined;
  const route =
    link.kind === 'file' ? encodeURI(dataRoute(link.path)) : routeOfPath(link.path, link.fragment);
  return route === undefined ? undefined : base + (prefixes[folderOfPath(link.path)] ?? '') + route;
}

/** Resolves a relative path; `undefined` if it leaves the content folder. */
export function joinPath(fromPath: string, relative: string): string | undefined {
  const parts = fromPath.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
