/** A measure that a reader takes away, and the problems that it answers. */
export type Picked = {
  readonly title: string;
  /** Of its section. */
  readonly number: string;
  /** Whether the report calls for it or says that it is done. */
  readonly kind: string;
  readonly problems: readonly { readonly title: string; readonly basis: string }[];
  readonly href: string;
};

/** A Markdown list: each measure with its place, its kind and the problems that it answers. */
export function toMarkdown(measures: readonly Picked[], { dataset }: HTMLElement): string {
  const separator = dataset['separator'] ?? ', ';
  return measures
    .map(({ title, number, kind, href, problems }) => {
      const ties = problems.map((problem) => `  - ${problem.title}${separator}${problem.basis}\n`);
      return `- [${title}](${href})${separator}${number}${separator}${kind}\n${ties.join('')}`;
    })
    .join('');
}

/** RFC 4180, a row a measure and problem. A byte order mark, so that spreadsheets read it as UTF-8; no cell starts a formula. */
export function toCsv(measures: readonly Picked[], { dataset }: HTMLElement): string {
  const cell = (value: string) => `"${value.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  const heads = (dataset['heads'] ?? '').split('|');
  const rows = measures.flatMap(({ title, number, kind, problems, href }) =>
    (problems.length > 0 ? problems : [{ title: '', basis: '' }]).map((problem) => [
      title,
      number,
      kind,
      problem.title,
      problem.basis,
      href,
    ]),
  );
  return `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Saves a text as a file of the reader's. */
export function download(name: string, type: string, text: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}
