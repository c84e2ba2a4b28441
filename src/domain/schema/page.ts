import * as z from 'zod';
import { MEASURE_KINDS, TIE_BASES } from '../claims.ts';
import { line } from './line.ts';
import { since } from './since.ts';
import { translated } from './translated.ts';

/**
 * Front matter of the abstract and the page about the edition. Closed, as all schemas here:
 * an unknown key is an error, because some keys (`layout`) make Astro import a module.
 */
export const pageFrontMatter = z.strictObject({
  title: line.describe('The title, without its number.').meta({ examples: ['市场竞争'] }),
  summary: line
    .describe('One sentence, shown under the title, in lists and in search results.')
    .meta({ examples: ['谁在竞争，凭什么。'] }),
  translated,
});

const formerly = z
  .array(line)
  .describe('Addresses that the page had before, such as market/competition: they lead to it.')
  .meta({ examples: [['market/competition']] })
  .default([]);

/** The key that chapters, sections and terms share, read whatever the others hold. */
export const formerlyFrontMatter = z.object({ formerly });

/** Front matter of a chapter page. */
export const chapterFrontMatter = pageFrontMatter.extend({
  numbered: z
    .boolean()
    .describe('false for a preface, an appendix and the like, which have no number.')
    .meta({ examples: [false] })
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
    .meta({ examples: [{ rivals: { title: '对手增多', theme: 'market', statement: '新的对手分走用户。' } }] })
    .default({}),
  measures: z
    .record(z.string(), measure)
    .describe('The measures that its text marks, by their ids.')
    .meta({ examples: [{ alliance: { title: '结盟', kind: 'proposed', answers: { rivals: 'report' } } }] })
    .default({}),
  related: z
    .array(z.strictObject({ to: line, why: line }))
    .describe('Other sections to read next: chapter/section, and a sentence that says why.')
    .meta({ examples: [[{ to: 'risk/fraud', why: '同样的对手，另一面。' }]] })
    .default([]),
  since,
  formerly,
});

const isoDate = z.iso.date();

/** Front matter of a glossary entry. */
export const termFrontMatter = z.strictObject({
  title: line.describe('What it is called.').meta({ examples: ['清算'] }),
  kind: line.describe('One of the kinds of terms in report.yaml.').meta({ examples: ['practice'] }),
  summary: line.describe('The definition, one sentence.').meta({ examples: ['算清彼此该付多少。'] }),
  names: z
    .array(line)
    .min(1)
    .describe('The forms under which it occurs in the text.')
    .meta({ examples: [['清算', '清分']] }),
  aliases: z
    .array(line)
    .describe('Other names that people use, for the search.')
    .meta({ examples: [['对账']] })
    .default([]),
  english: line
    .optional()
    .describe('Its name in English.')
    .meta({ examples: ['clearing'] }),
  abbreviation: line
    .optional()
    .describe('A short form in Latin letters.')
    .meta({ examples: ['PSD2'] }),
  traditional: line
    .optional()
    .describe('The Traditional form, with the word of Taiwan or Hong Kong.')
    .meta({ examples: ['結算'] }),
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
    .describe('Only what is certain.')
    .meta({ examples: [{ number: '2010年第2号', effective: '2010-09-01' }] }),
  note: line
    .optional()
    .describe('A remark by the editors.')
    .meta({ examples: ['报告里两种写法都有。'] }),
  formerly,
  translated,
});

/** What front matter says, defaults included. */
export type PageHead = z.output<typeof pageFrontMatter>;
export type ChapterHead = z.output<typeof chapterFrontMatter>;
export type SectionHead = z.output<typeof sectionFrontMatter>;
export type TermHead = z.output<typeof termFrontMatter>;
