import type { Files } from '../example-report.ts';

/** A bad input: what it is, the files that make it, and all that the check says, a line a finding. */
export type BadInput = readonly [name: string, files: Files, findings: readonly string[]];

/** A page outside the chapters; its body starts at line 6. */
export function page(name: string, body: string, ...findings: string[]): BadInput {
  return [
    name,
    { 'zh/about.mdx': `---\ntitle: 喝茶\nsummary: 怎样喝茶。\n---\n\n${body}\n` },
    located('zh/about.mdx', findings),
  ];
}

/** A section with some text in its second point, at line 12. */
export function point(name: string, text: string, ...findings: string[]): BadInput {
  return section(name, `## 看\n\n看色。\n\n## 闻\n\n${text}\n\n## 尝\n\n尝味。\n`, ...findings);
}

/** A section; its body starts at line 6. */
export function section(name: string, body: string, ...findings: string[]): BadInput {
  return file(
    name,
    'zh/01-tea/03-tasting.mdx',
    `---\ntitle: 品茶\nsummary: 看、闻、尝。\n---\n\n${body}`,
    ...findings,
  );
}

/**
 * A section with problems and measures; lines are those of its front matter, of which the first is line 5. Its text
 * stands in the second point, nine lines below the last entry.
 */
export function claim(
  name: string,
  entries: { readonly problems?: readonly string[]; readonly measures?: readonly string[] },
  text: string,
  ...findings: string[]
): BadInput {
  const keys = Object.entries(entries).flatMap(([key, lines]) => [
    `${key}:`,
    ...lines.map((line) => `  ${line}`),
  ]);
  const body = `## 看\n\n看色。\n\n## 闻\n\n${text}\n\n## 尝\n\n尝味。\n`;
  return file(
    name,
    'zh/01-tea/03-tasting.mdx',
    `---\ntitle: 品茶\nsummary: 看、闻、尝。\n${keys.join('\n')}\n---\n\n${body}`,
    ...findings,
  );
}

/** One file as it is. */
export function file(name: string, path: string, text: string, ...findings: string[]): BadInput {
  return [name, { [path]: text }, located(path, findings)];
}

function located(path: string, findings: readonly string[]): string[] {
  return findings.map((finding) => `${path}:${finding.replace(/^(\d+:\d+) (?=\S+$)/, '$1 error ')}`);
}
