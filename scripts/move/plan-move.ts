import path from 'node:path';
import type { FileFacts } from '../../src/content/facts.ts';
import type { Fix } from '../../src/domain/finding.ts';
import { parsePagePath, type Route, routeOfPath, sectionId, writeRedirect } from '../../src/domain/ids.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { isPictureAddress } from '../../src/markdown/file-names.ts';
import { joinPath, readLink } from '../../src/markdown/links.ts';
import type { ParsedFile } from '../../src/markdown/parse.ts';
import { applyFixes } from '../check/apply-fixes.ts';
import { CommandError } from '../command-error.ts';
import { recordRedirects } from './record-redirects.ts';
import { writtenAddresses } from './written-addresses.ts';

type Entries = ReadonlyMap<string, FileFacts>;

/** What a move does: files that get another path, and files whose text changes, by their old path. */
export type Move = {
  readonly renamed: ReadonlyMap<string, string>;
  readonly rewritten: ReadonlyMap<string, string>;
  /** Old addresses, and where they lead from now on. */
  readonly redirected: ReadonlyMap<Route, Route>;
};

/**
 * Plans the move of a page, or of a chapter's folder, in every language: with all links, `related` and `answers`
 * that lead there, the moved pages' own links, and the addresses that they leave, in `formerly`.
 *
 * @throws if there is nothing at the old path, the new one is taken or no path of a page, or the front matter of a
 * moved page cannot be read.
 */
export function planMove(from: string, to: string, entries: Entries): Move {
  const renamed = renamedPaths(from, to, entries);
  const ids = renamedIds(renamed);
  const redirected = changedRoutes(renamed);
  const taken = new Set([...redirected.values()].map(writeRedirect));
  const rewritten = new Map<string, string>();
  for (const { path: file, parsed } of entries.values()) {
    if (!parsed) continue;
    const linked = applyFixes(parsed.source, [...linkFixes(parsed, renamed), ...idFixes(parsed, ids)]);
    const old = renamed.has(file) ? routeOfPath(file) : undefined;
    const left = old && redirected.has(old) ? writeRedirect(old) : undefined;
    const text = recordRedirects(file, linked, { left, taken });
    if (text !== parsed.source) rewritten.set(file, text);
  }
  return { renamed, rewritten, redirected };
}

function renamedPaths(from: string, to: string, entries: Entries): Map<string, string> {
  const renamed = new Map<string, string>();
  const [folder = '', ...rest] = from.split('/');
  const [newFolder, ...newRest] = to.split('/');
  if (folder !== newFolder) throw new CommandError('a page stays in the folder of its language');
  for (const language of new Set([folder, ...Object.values(LANGUAGES).map((each) => each.folder)])) {
    const old = [language, ...rest].join('/');
    for (const file of entries.keys()) {
      if (file !== old && !file.startsWith(`${old}/`)) continue;
      renamed.set(file, [language, ...newRest].join('/') + file.slice(old.length));
    }
  }
  if (renamed.size === 0) throw new CommandError(`there is nothing at ${from}`);
  for (const [old, file] of renamed) {
    if (entries.has(file)) throw new CommandError(`${file} exists already`);
    if (old.endsWith('.mdx') && !routeOfPath(file)) throw new CommandError(`${file} is no path of a page`);
  }
  return renamed;
}

/** A page whose number alone changes keeps its address. */
function changedRoutes(renamed: ReadonlyMap<string, string>): Map<Route, Route> {
  const routes = new Map<Route, Route>();
  for (const [old, file] of renamed) {
    const [before, after] = [routeOfPath(old), routeOfPath(file)];
    if (before && after && before !== after) routes.set(before, after);
  }
  return routes;
}

function renamedIds(renamed: ReadonlyMap<string, string>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [old, file] of renamed) {
    const [before, after] = [parsePagePath(old), parsePagePath(file)];
    const [oldId, id] = [before && sectionId(before), after && sectionId(after)];
    if (oldId && id && oldId !== id) ids.set(oldId, id);
  }
  return ids;
}

function linkFixes(file: ParsedFile, renamed: ReadonlyMap<string, string>): Fix[] {
  return writtenAddresses(file).flatMap(({ url, start }): Fix[] => {
    const [target, fragment] = targetOf(file.path, url);
    if (!target || url.startsWith('#')) return [];
    const [here, there] = [renamed.get(file.path), renamed.get(target)];
    if (!here && !there) return [];
    const relative = path.posix.relative(path.posix.dirname(here ?? file.path), there ?? target);
    return [{ start, end: start + url.length, text: fragment ? `${relative}#${fragment}` : relative }];
  });
}

function targetOf(from: string, url: string): [path: string | undefined, fragment: string] {
  if (isPictureAddress(url)) return [joinPath(from, url), ''];
  const link = readLink(from, url);
  return link.kind === 'page'
    ? [link.path, link.fragment]
    : [link.kind === 'file' ? link.path : undefined, ''];
}

/** Where `related` and `answers` name a section: a whole word, alone or before `#`. */
function idFixes({ source, frontMatter }: ParsedFile, ids: ReadonlyMap<string, string>): Fix[] {
  const { start, end } = frontMatter.yaml;
  return [
    ...source.slice(start, end).matchAll(/(?<![\w/-])[a-z0-9-]+\/[a-z0-9-]+(?=$|[#\s"',}:])/gm),
  ].flatMap(({ index, 0: id }): Fix[] => {
    const text = ids.get(id);
    return text ? [{ start: start + index, end: start + index + id.length, text }] : [];
  });
}
