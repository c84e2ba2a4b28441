import * as z from 'zod';
import { TERM_KINDS, type TermFacts } from '../report.ts';

/** A line of text: not empty, no line break, no space at its ends. */
const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !text.includes('\n'));

/**
 * Front matter of a chapter page, the abstract and the page about the edition. Closed, as all schemas here:
 * an unknown key is an error, because some keys (`layout`) make Astro import a module.
 */
export const pageFrontMatter = z.strictObject({
  /** The title, without its number. */
  title: line,
  /** One sentence, shown under the title, in lists and in search results. */
  summary: line,
});

/** Front matter of a section. */
export const sectionFrontMatter = pageFrontMatter.extend({
  /** Other sections to read next: `chapter/section`, and a sentence that says why. */
  related: z.array(z.strictObject({ to: line, why: line })).default([]),
});

const isoDate = z.iso.date();

/** Front matter of a glossary entry. */
export const termFrontMatter = z.strictObject({
  title: line,
  kind: z.enum(TERM_KINDS),
  /** The definition, one sentence. */
  summary: line,
  /** The forms under which it occurs in the text. */
  names: z.array(line).min(1),
  english: line,
  abbreviation: line.optional(),
  /** The Traditional form, with the word of Taiwan or Hong Kong if that differs. */
  traditional: line.optional(),
  /** Only what is certain. */
  law: z
    .strictObject({
      officialTitle: line.optional(),
      issuer: line.optional(),
      number: line.optional(),
      adopted: isoDate.optional(),
      effective: isoDate.optional(),
      link: z.url({ protocol: /^https$/ }).optional(),
    })
    .optional(),
  /** A remark by the editors. */
  note: line.optional(),
}) satisfies z.ZodType<TermFacts>;
