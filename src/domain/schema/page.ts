import * as z from 'zod';
import { TERM_KINDS, type TermFacts } from '../report.ts';

/** A line of text: not empty, no line break, no space at its ends. */
const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !text.includes('\n'));

/**
 * Front matter of the abstract and the page about the edition. Closed, as all schemas here:
 * an unknown key is an error, because some keys (`layout`) make Astro import a module.
 */
export const pageFrontMatter = z.strictObject({
  title: line.describe('The title, without its number.'),
  summary: line.describe('One sentence, shown under the title, in lists and in search results.'),
});

const formerly = z
  .array(line)
  .describe('Addresses that the page had before, such as market/competition: they lead to it.')
  .default([]);

/** The key that chapters, sections and terms share, read whatever the others hold. */
export const formerlyFrontMatter = z.object({ formerly });

/** Front matter of a chapter page. */
export const chapterFrontMatter = pageFrontMatter.extend({ formerly });

/** Front matter of a section. */
export const sectionFrontMatter = chapterFrontMatter.extend({
  related: z
    .array(z.strictObject({ to: line, why: line }))
    .describe('Other sections to read next: chapter/section, and a sentence that says why.')
    .default([]),
});

const isoDate = z.iso.date();

/** Front matter of a glossary entry. */
export const termFrontMatter = z.strictObject({
  title: line,
  kind: z.enum(TERM_KINDS),
  summary: line.describe('The definition, one sentence.'),
  names: z.array(line).min(1).describe('The forms under which it occurs in the text.'),
  english: line,
  abbreviation: line.optional(),
  traditional: line.optional().describe('The Traditional form, with the word of Taiwan or Hong Kong.'),
  law: z
    .strictObject({
      officialTitle: line.optional(),
      issuer: line.optional(),
      number: line.optional(),
      adopted: isoDate.optional(),
      effective: isoDate.optional(),
      link: z.url({ protocol: /^https$/ }).optional(),
    })
    .optional()
    .describe('Only what is certain.'),
  note: line.optional().describe('A remark by the editors.'),
  formerly,
}) satisfies z.ZodType<TermFacts>;
