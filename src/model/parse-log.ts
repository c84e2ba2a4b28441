import type { Change, ChangeKind } from '../domain/history.ts';
import type { ContentPath } from '../domain/ids.ts';

type Commit = Omit<Change, 'paths'> & { readonly touched: readonly Touched[] };
type Touched = { readonly path: string; readonly before?: string };

const HASH = /^[0-9a-f]{40,64}$/;
const STATUS = /^\n?([A-Z])\d*$/;

/** Reads the log as `LOG_FORMAT` has it printed, newest commit first, and follows each file through its earlier names. */
export function parseLog(output: string): Change[] {
  const names = new Map<string, string>();
  return readCommits(output).map(({ touched, ...commit }) => {
    const today = ({ path }: Touched) => names.get(path) ?? path;
    const paths = touched.map((each) => today(each) as ContentPath);
    const renamed = touched.flatMap((each) =>
      each.before === undefined ? [] : [[each.before, today(each)] as const],
    );
    for (const [before, now] of renamed) names.set(before, now);
    return { ...commit, paths };
  });
}

function readCommits(output: string): Commit[] {
  const tokens = output.split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [hash = '', date = '', author = '', message = ''] = tokens.slice(at, at + 4);
    if (!HASH.test(hash)) {
      at += 1;
      continue;
    }
    const { touched, next } = readTouched(tokens, at + 4);
    commits.push({
      hash,
      date,
      authors: [author, ...coAuthorsOf(message)],
      subject: message.split('\n', 1)[0] ?? '',
      kind: kindOf(message),
      touched,
    });
    at = next;
  }
  return commits;
}

/** The files of a commit: a status, then one path, or two where a file was renamed. */
function readTouched(tokens: readonly string[], from: number): { touched: Touched[]; next: number } {
  const touched: Touched[] = [];
  let at = from;
  while (at < tokens.length && !HASH.test(tokens[at] ?? '')) {
    const [, status] = STATUS.exec(tokens[at] ?? '') ?? [];
    if (status === 'R') touched.push({ before: tokens[at + 1] ?? '', path: tokens[at + 2] ?? '' });
    else if (status) touched.push({ path: tokens[at + 1] ?? '' });
    at += status === 'R' ? 3 : status ? 2 : 1;
  }
  return { touched, next: at };
}

/** Of which kind a commit says that it is. A line anywhere in the message: what GitHub appends on merging would hide a trailer from git itself. */
export function kindOf(message: string): ChangeKind | undefined {
  const [, kind] = /^Change:[ \t]*(substance|wording)[ \t]*$/im.exec(message) ?? [];
  return kind?.toLowerCase() === 'substance' ? 'substance' : kind ? 'wording' : undefined;
}

function coAuthorsOf(message: string): string[] {
  return [...message.matchAll(/^Co-authored-by:[ \t]*([^<\r\n]+?)[ \t]*</gim)].flatMap(
    ([, name]) => name ?? [],
  );
}
