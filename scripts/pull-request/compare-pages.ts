import type { FileFacts } from '../../src/content/facts.ts';
import type { ParsedFile } from '../../src/markdown/parse.ts';
import { compareText } from './compare-text.ts';
import { textOfPage } from './page-text.ts';
import type { ChangedPage } from './report-schema.ts';
import { shortenRuns } from './shorten-runs.ts';

type Entries = ReadonlyMap<string, FileFacts>;

/** The files that differ between two content folders, by path, each with the difference of its rendered text. */
export function comparePages(base: Entries, head: Entries): ChangedPage[] {
  return [...new Set([...base.keys(), ...head.keys()])].sort().flatMap((path): ChangedPage[] => {
    const before = base.get(path);
    const after = head.get(path);
    if (before && after) return compareEntry(before, after);
    const change = after ? ('added' as const) : ('removed' as const);
    const file = after ?? before;
    const text = file && textOf(file);
    const runs = text ? shortenRuns([{ kind: change, text }]) : [];
    return [{ path, change, title: titleOf(path, file?.parsed), ...kindOf(file), runs }];
  });
}

function compareEntry(before: FileFacts, after: FileFacts): ChangedPage[] {
  const { path } = after;
  if (before.parsed && after.parsed) {
    if (sourceOf(before.parsed) === sourceOf(after.parsed)) return [];
    const runs = compareText(textOfPage(before.parsed), textOfPage(after.parsed));
    return [{ path, change: 'changed', title: titleOf(path, after.parsed), runs }];
  }
  const [old = Buffer.of(), now = Buffer.of()] = [before.bytes, after.bytes];
  if (before.storage === after.storage && !before.parsed && !after.parsed && Buffer.compare(old, now) === 0)
    return [];
  const runs = compareText(textOf(before), textOf(after));
  return [{ path, change: 'changed', title: path, ...kindOf(after), runs }];
}

/** All that is written in a file; nothing if it is no text. */
function textOf({ parsed, publication, bytes }: FileFacts): string {
  if (parsed) return textOfPage(parsed);
  return publication ? new TextDecoder().decode(bytes) : '';
}

function kindOf(file: FileFacts | undefined): Pick<ChangedPage, 'file'> {
  if (!file || file.parsed) return {};
  return { file: file.publication ? 'publication' : file.picture ? 'picture' : file.data ? 'data' : 'other' };
}

function sourceOf({ frontMatter }: ParsedFile): string {
  return JSON.stringify([frontMatter.data ?? null, frontMatter.body.trimStart()]);
}

function titleOf(path: string, parsed: ParsedFile | undefined): string {
  const data = parsed?.frontMatter.data;
  const title = data instanceof Object && 'title' in data ? data.title : undefined;
  return typeof title === 'string' && title ? title : path;
}
