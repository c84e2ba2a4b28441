import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { trimCss } from './trim-css.ts';

const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
const SCRIPT = /<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g;
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
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
        const scripts = await Promise.all(
          files
            .filter((file) => file.includes('_astro') && file.endsWith('.js'))
            .map((file) => readFile(file, 'utf8')),
        );
        const isInScript = findOnce(scripts.join('\n'));
        for (const file of files.filter((each) => each.endsWith('.html')))
          await writeFile(file, trimPage(await readFile(file, 'utf8'), isInScript));
      },
    },
  };
}

/** Whether a text holds a name; looked up once a name. */
function findOnce(text: string): (name: string) => boolean {
  const found = new Map<string, boolean>();
  return (name) => {
    const known = found.get(name) ?? text.includes(name);
    found.set(name, known);
    return known;
  };
}

function trimPage(html: string, isInScript: (name: string) => boolean): string {
  const classes = new Set(
    [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  const occurs = (name: string) => classes.has(name) || isInScript(name);
  const hashes = new Map([...html.matchAll(SCRIPT)].map(([, text = '']) => [hash(text), hash(text)]));
  const shorter = html.replace(STYLE, (_, before: string, css: string, after: string) => {
    const trimmed = trimCss(css, occurs);
    hashes.set(hash(css), hash(trimmed));
    return before + trimmed + after;
  });
  return shorter.replace(POLICY, (policy) =>
    policy.replace(HASH, (_, known: string) => {
      const now = hashes.get(known);
      return now ? ` '${now}'` : '';
    }),
  );
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
