import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { loadSettings } from './settings.ts';

/** Only for rendering: what pages say comes from the model, which has checked the front matter already. */
const pages = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: loadSettings().contentDir, generateId: ({ entry }) => entry }),
  schema: z.looseObject({}),
});

export const collections = { pages };
