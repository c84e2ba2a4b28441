import type { FolderFacts } from '../../src/content/facts.ts';
import { interpretFiles } from '../../src/content/read-facts.ts';

/** The facts of a folder that is nowhere: its files by path. */
export function interpret(files: Readonly<Record<string, string>>): Promise<FolderFacts> {
  return interpretFiles(
    Object.entries(files).map(([path, text]) => ({
      path,
      storage: 'file' as const,
      bytes: new TextEncoder().encode(text),
    })),
  );
}

/** A page with the least that its front matter has to say, and what else is said there. */
export function page(head: string, body: string, title = 'T'): string {
  return `---\ntitle: ${title}\nsummary: S.\n${head}---\n\n${body}\n`;
}

/** A published site below a base path, without a repository. */
export function deployedAt(base: string) {
  return { origin: 'https://report.example', base, published: true, sources: undefined, contact: undefined };
}
