import * as z from 'zod';
import { MEASURE_KINDS, type TermFacts, TIE_BASES } from '../report.ts';
import { line } from './line.ts';
import { since } from './since.ts';
import { translated } from './translated.ts';

/**
 * Front matter of the abstract and the page about the edition. Closed, as all schemas here:
 * an unknown key is an error, because some keys (`layout`) make Astro import a module.
 */
export const pageFrontMatter = z.strictObject({
  title: line.describe('The title, without its number.'),
  summary: line.describe('One sentence, shown under the title, in lists and in search results.'),
  translated,
});

const formerly = z
  .array(line)
  .describe('Addresses that the page had before, such as market/competition: they lead to it.')
  .default([]);

/** The key that chapters, sections and terms share, read whatever the others hold. */
export const formerlyFrontMatter = z.object({ formerly });

/** Front matter of a chapter page. */
export const chapterFrontMatter = pageFrontMatter.extend({
  numbered: z
    .boolean()
    .describe('false for a preface, an appendix and the like, which have no number.')
    .default(true),
  formerly,
});

const problem = z
  .strictObject({
    title: line.describe('A short name, for lists and the margin.'),
    theme: line.describe('One of the themes in report.yaml.'),
    statement: line.describe('What is difficult, in one sentence.'),
    unanswered: z.boolean().describe('true if the report answers it nowhere.').default(false),
  })
  .describe('A difficulty that the report states; its words are marked in the text.');

const measure = z
  .strictObject({
    title: line.describe('A short name, for lists and the margin.'),
    kind: z
      .enum(MEASURE_KINDS)
      .describe('proposed: the report calls for it; reported: the report says that it is done or tried.'),
    answers: z
      .record(z.string(), z.enum(TIE_BASES))
      .describe(
        'The problems that it answers, `name` or `chapter/section#name`, each with who says so: report, or edition.',
      )
      .default({}),
  })
  .describe('Something that is done or should be done; its words are marked in the text.');

/** Front matter of a section. */
export const sectionFrontMatter = pageFrontMatter.extend({
  problems: z
    .record(z.string(), problem)
    .describe('The problems that its text marks, by their ids.')
    .default({}),
  measures: z
    .record(z.string(), measure)
    .describe('The measures that its text marks, by their ids.')
    .default({}),
  related: z
    .array(z.strictObject({ to: line, why: line }))
    .describe('Other sections to read next: chapter/section, and a sentence that says why.')
    .default([]),
  since,
  formerly,
});

const isoDate = z.iso.date();

/** Front matter of a glossary entry. */
export const termFrontMatter = z.strictObject({
  title: line,
  kind: line.describe('One of the kinds of terms in report.yaml.'),
  summary: line.describe('The definition, one sentence.'),
  names: z.array(line).min(1).describe('The forms under which it occurs in the text.'),
  aliases: z
    .array(line)
    .describe(
      'True other names that people use and the text does not: the search says that they are names of it.',
    )
    .default([]),
  related: z
    .array(line)
    .describe(
      'What is no name of it and helps to find it (a kind, a part, a tool, a company), also where it is among `names`: the search says that it is related.',
    )
    .default([]),
  english: line.optional(),
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
  translated,
}) satisfies z.ZodType<TermFacts>;
