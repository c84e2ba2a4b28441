import { defineCollection } from 'astro:content';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { derivedDirOf } from './markdown/content-path.ts';
import { loadSettings } from './settings.ts';

/** What is rendered: terms are front matter alone. */
const PATTERN = ['**/*.mdx', '!*/terms/**'];
const isRendered = (name: string) => name.endsWith('.mdx') && !/^[^/\\]+[/\\]terms[/\\]/.test(name);

/** Only for rendering: what pages say comes from the model, which has checked the front matter already. */
function collectFrom(base: string) {
  const isEmpty =
    !existsSync(base) || !readdirSync(base, { recursive: true, encoding: 'utf8' }).some(isRendered);
  return defineCollection({
    // an empty folder is no fault here, and Astro would warn of it at each build
    loader: isEmpty
      ? () => []
      : glob({ pattern: PATTERN, base, retainBody: false, generateId: ({ entry }) => entry }),
    schema: z.object({}),
  });
}

const contentDir = path.resolve(loadSettings().contentDir);

/** What somebody wrote, and what is converted or lent. */
export const collections = { pages: collectFrom(contentDir), derived: collectFrom(derivedDirOf(contentDir)) };
