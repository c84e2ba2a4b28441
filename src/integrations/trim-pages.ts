import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { escapeHtml } from '../domain/escape-html.ts';
import { readPage } from './read-page.ts';
import { type Occurs, trimCss } from './trim-css.ts';

const HASH = / '(sha256-[^']+)'/g;

/**
 * Astro integration: each page carries only what it uses. Rules for classes that neither the page nor a script has go,
 * and so do the hashes of what other pages have inline, which Astro lists on every page: a kilobyte that does not
 * compress. No hash is added but that of a style sheet whose own was allowed before it was made shorter.
 */
export function trimPages(): AstroIntegration {
  return {
    name: 'trim-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = (await readdir(folder, { recursive: true })).map((name) => path.join(folder, name));
        const read = (isOne: (file: string) => boolean) =>
          Promise.all(files.filter(isOne).map((file) => readFile(file, 'utf8')));
        const scripts = await read((file) => file.includes('_astro') && file.endsWith('.js'));
        const parts = await read((file) => file.endsWith('.htm')); // scripts put them into pages
        const inParts = new Set(parts.flatMap((part) => [...readPage(part).names.keys()]));
        const inScripts = findOnce(scripts.join('\n'));
        const isInScript = (name: string) => inParts.has(name) || inScripts(name);
        for (const file of files.filter((each) => each.endsWith('.html')))
          await writeFile(file, trimPage(await readFile(file, 'utf8'), isInScript));
      },
    },
  };
}

/** Whether a script has a name as a word of its own; an element after a quotation mark or `<`. Looked up once a name. */
function findOnce(text: string): (name: string) => boolean {
  const found = new Map<string, boolean>();
  return (name) => {
    const pattern = name.startsWith('.')
      ? `(?<![\\w-])${name.slice(1)}(?![\\w-])`
      : `["'\`<]${name}(?![\\w-])`;
    const known = found.get(name) ?? new RegExp(pattern).test(text);
    found.set(name, known);
    return known;
  };
}

/**
 * A page with only the rules and hashes that it uses. All else stays as it is, to the byte.
 *
 * @param isInScript whether a script may set a class (`.mark`) or make an element (`pre`).
 * @throws if the page has not one security policy.
 */
export function trimPage(source: string, isInScript: (name: string) => boolean): string {
  const { names, scripts, styles, policies } = readPage(source);
  const [policy, ...others] = policies;
  if (!policy || others.length > 0) throw new Error(`${policies.length} security policies on a page`);
  const occurs: Occurs = (name, speaks) => isInScript(name) || [...(names.get(name) ?? [])].some(speaks);
  const hashes = new Map(scripts.map((text) => [hash(text), hash(text)]));
  const trimmed = styles.map(({ css, ...place }) => {
    const text = trimCss(css, occurs);
    hashes.set(hash(css), hash(text));
    return { ...place, text };
  });
  const content = policy.content.replace(HASH, (_, known: string) => {
    const now = hashes.get(known);
    return now ? ` '${now}'` : '';
  });
  return replaceStretches(source, [...trimmed, { ...policy, text: `content="${escapeHtml(content)}"` }]);
}

/** Puts texts in the place of stretches, which do not overlap. */
function replaceStretches(
  source: string,
  stretches: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let replaced = '';
  let at = 0;
  for (const { start, end, text } of stretches.toSorted((a, b) => a.start - b.start)) {
    replaced += source.slice(at, start) + text;
    at = end;
  }
  return replaced + source.slice(at);
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
