import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import * as z from 'zod';
import { ALL_LANGUAGES } from '../domain/language.ts';
import { loadEditionsOnce } from '../load-editions.ts';
import { makeSearchPages } from '../views/search-records.ts';

const block = z.strictObject({
  fragment: z.string(),
  kind: z.enum([
    'opening',
    'heading',
    'subheading',
    'text',
    'problem',
    'measure',
    'note',
    'caption',
    'table',
    'footnote',
    'since',
    'diagram',
  ]),
  heading: z.string(),
  text: z.string(),
});

const page = z.strictObject({
  route: z.string(),
  number: z.string(),
  kind: z.enum(['section', 'chapter', 'term', 'page']),
  title: z.string(),
  language: z.string().optional(),
  blocks: z.array(block),
});

/** What is to be indexed of each edition, from a process that starts no programs to one that starts Pagefind. */
const searchPages = z.array(
  z.strictObject({
    language: z.enum(ALL_LANGUAGES),
    /** Of the edition's addresses: it becomes a folder. */
    prefix: z.string().regex(/^([a-z-]+\/)?$/),
    pages: z.array(page),
  }),
);

/**
 * Astro integration: after the pages are built, writes what the search is to find.
 *
 * @param contentDir absolute path of the content folder.
 * @param file where to; nowhere if there is none, and then the site has no search.
 */
export function leaveSearchPages(contentDir: string, file: string | undefined): AstroIntegration {
  return {
    name: 'search-pages',
    hooks: {
      'astro:build:done': async () => {
        const { editions } = await loadEditionsOnce(contentDir);
        const left: z.input<typeof searchPages> = editions.map(({ report, language, prefix }) => ({
          language,
          prefix,
          pages: makeSearchPages(report).map((each) => ({ ...each, blocks: [...each.blocks] })),
        }));
        if (file) await writeFile(file, JSON.stringify(left));
      },
    },
  };
}

/**
 * Reads what was left. Whoever wrote it had read a stranger's content, so it is held against its form.
 *
 * @throws if it has another.
 */
export function readSearchPages(text: string): z.output<typeof searchPages> {
  return searchPages.parse(JSON.parse(text));
}
