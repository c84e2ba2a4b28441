import { defineCollection } from 'astro:content';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { derivedDirOf } from './markdown/content-path.ts';
import { loadSettings } from './settings.ts';

/** Only for rendering: what pages say comes from the model, which has checked the front matter already. */
function collectFrom(base: string) {
  const isEmpty = !existsSync(base) || !readdirSync(base, { recursive: true }).some(isPage);
  return defineCollection({
    // an empty folder is no fault here, and Astro would warn of it at each build
    loader: isEmpty ? () => [] : glob({ pattern: '**/*.mdx', base, generateId: ({ entry }) => entry }),
    schema: z.looseObject({}),
  });
}

const isPage = (name: string | Buffer) => name.toString().endsWith('.mdx');

const contentDir = path.resolve(loadSettings().contentDir);

/** What somebody wrote, and what is converted or lent. */
export const collections = { pages: collectFrom(contentDir), derived: collectFrom(derivedDirOf(contentDir)) };
