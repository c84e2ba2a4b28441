import * as z from 'zod';

/** A line of text: not empty, no line break, no space at its ends. */
const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !text.includes('\n'));

/**
 * Front matter of a chapter or section page. Closed: an unknown key is an error, because some keys
 * (`layout`) make Astro import a module.
 */
export const pageFrontMatter = z.strictObject({
  /** The title, without its number. */
  title: line,
  /** One sentence, shown under the title, in lists and in search results. */
  summary: line,
});

export type PageFrontMatter = z.infer<typeof pageFrontMatter>;
