import { defineCollection } from 'astro:content';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { compiledDirOf } from './markdown/content-path.ts';
import { loadSettings } from './settings.ts';

const base = compiledDirOf(path.resolve(loadSettings().contentDir));
const isEmpty =
  !existsSync(base) ||
  !readdirSync(base, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.mdx'));

/** Only for rendering: what pages say comes from the model, which has read the front matter already. */
const pages = defineCollection({
  // an empty folder is no fault here, and Astro would warn of it at each build
  loader: isEmpty
    ? () => []
    : glob({ pattern: '**/*.mdx', base, retainBody: false, generateId: ({ entry }) => entry }),
  schema: z.object({}),
});

export const collections = { pages };
