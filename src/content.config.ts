import { defineCollection } from 'astro:content';
import path from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { derivedDirOf } from './markdown/content-path.ts';
import { loadSettings } from './settings.ts';

/** Only for rendering: what pages say comes from the model, which has checked the front matter already. */
function collectFrom(base: string) {
  return defineCollection({
    loader: glob({ pattern: '**/*.mdx', base, generateId: ({ entry }) => entry }),
    schema: z.looseObject({}),
  });
}

const contentDir = path.resolve(loadSettings().contentDir);

/** What somebody wrote, and what is converted or lent. */
export const collections = { pages: collectFrom(contentDir), derived: collectFrom(derivedDirOf(contentDir)) };
