import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const INLINE = /<(?:style|script)(?:\s[^>]*)?>([\s\S]*?)<\/(?:style|script)>/g;
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const HASH = / '(sha256-[^']+)'/g;

/**
 * Astro integration: leaves in each page's policy the hashes of what the page itself has inline. Astro names those of
 * all pages on every page, a kilobyte that does not compress.
 */
export function trimPolicy(): AstroIntegration {
  return {
    name: 'trim-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
        for (const file of files.map((name) => path.join(folder, name))) {
          await writeFile(file, trim(await readFile(file, 'utf8')));
        }
      },
    },
  };
}

function trim(html: string): string {
  const inline = new Set(
    [...html.matchAll(INLINE)].map(
      ([, text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    ),
  );
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (all, hash: string) => (inline.has(hash) ? all : '')),
  );
}
