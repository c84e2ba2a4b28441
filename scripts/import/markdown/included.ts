import path from 'node:path';

/** A line that asks for another file: mdBook, Quarto, MyST. */
const INCLUDE =
  /^\s*(?:\{\{#(?:include|rustdoc_include|playground)\s+([^\s}:]+)[^}]*\}\}|\{\{<\s*include\s+(\S+)\s*>\}\}|(?:`{3,}|:{3,})\{include\}\s*(\S+))\s*$/;
const MOST_DEPTH = 5;
const MOST_LENGTH = 4_000_000;

/** Puts in what a page includes of other files of the same source. Places below it are then the included text's. */
export function insertIncluded(
  source: string,
  file: string,
  read: (file: string) => string | undefined,
  depth = 0,
): string {
  if (depth > MOST_DEPTH || !/\{\{|\{include\}/.test(source)) return source;
  let length = source.length;
  return source
    .split('\n')
    .map((line) => {
      const [, book, quarto, myst] = INCLUDE.exec(line) ?? [];
      const asked = book ?? quarto ?? myst;
      if (!asked) return line;
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), asked));
      const text = target.startsWith('..') ? undefined : read(target);
      length += text?.length ?? 0;
      return text !== undefined && length < MOST_LENGTH
        ? insertIncluded(text, target, read, depth + 1)
        : line;
    })
    .join('\n');
}
