/** A table of contents: a page, a part with pages below it, or both. */
export type Entry = {
  /** What the contents call it; a page without has its own title. */
  readonly title?: string | undefined;
  /** Path of its page from the top of the source. */
  readonly file?: string | undefined;
  readonly children: readonly Entry[];
};

/** What a project's own files say of it. */
export type Contents = {
  readonly entries: readonly Entry[];
  /** The tool that they are for. */
  readonly tool: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** All files that a table of contents names. */
export function filesOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ file, children }) => [...(file ? [file] : []), ...filesOf(children)]);
}
