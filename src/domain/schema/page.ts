import * as z from 'zod';
import { MEASURE_KINDS, TIE_BASES } from '../claims.ts';
import { calendarDay } from './calendar-date.ts';
import { key } from './key.ts';
import { line } from './line.ts';
import { since } from './since.ts';
import { translated } from './translated.ts';

/**
 * Front matter of the abstract and the page about the edition. Closed, as all schemas here:
 * an unknown key is an error, because some keys (`layout`) make Astro import a module.
 */
export const pageFrontMatter = z.strictObject({
  title: key(line, 'The title, without its number.', '市场竞争'),
  summary: key(
    line,
    'One sentence, shown under the title, in lists and in search results.',
    '谁在竞争，凭什么。',
  ),
  translated,
});

const formerly = key(
  z.array(line).default([]),
  'Addresses that the page had before, such as market/competition: they lead to it.',
  ['market/competition'],
);

/** The key that chapters, sections and terms share, read whatever the others hold. */
export const redirectsFrontMatter = z.object({ formerly });

/** Front matter of a chapter page. */
export const chapterFrontMatter = pageFrontMatter.extend({
  numbered: key(
    z.boolean().default(true),
    'false for a preface, an appendix and the like, which have no number.',
    false,
  ),
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
  problems: key(
    z.record(z.string(), problem).default({}),
    'The problems that its text marks, by their ids.',
    { rivals: { title: '对手增多', theme: 'market', statement: '新的对手分走用户。' } },
  ),
  measures: key(
    z.record(z.string(), measure).default({}),
    'The measures that its text marks, by their ids.',
    { alliance: { title: '结盟', kind: 'proposed', answers: { rivals: 'report' } } },
  ),
  related: key(
    z.array(z.strictObject({ to: line, why: line })).default([]),
    'Other sections to read next: chapter/section, and a sentence that says why.',
    [{ to: 'risk/fraud', why: '同样的对手，另一面。' }],
  ),
  since,
  formerly,
});

/** Front matter of a glossary entry. */
export const termFrontMatter = z.strictObject({
  title: key(line, 'What it is called.', '清算'),
  kind: key(line, 'One of the kinds of terms in report.yaml.', 'practice'),
  summary: key(line, 'The definition, one sentence.', '算清彼此该付多少。'),
  names: key(z.array(line).min(1), 'The forms under which it occurs in the text.', ['清算', '清分']),
  aliases: key(
    z.array(line).default([]),
    'True other names that people use and the text does not: the search says that they are names of it.',
    ['结算'],
  ),
  related: key(
    z.array(line).default([]),
    'What is no name of it and helps to find it (a kind, a part, a tool, a company), also where it is among `names`: the search says that it is related.',
    ['对账'],
  ),
  english: key(line.optional(), 'Its name in English.', 'clearing'),
  abbreviation: key(line.optional(), 'A short form in Latin letters.', 'PSD2'),
  traditional: key(line.optional(), 'The Traditional form, with the word of Taiwan or Hong Kong.', '結算'),
  law: key(
    z
      .strictObject({
        officialTitle: line.optional(),
        issuer: line.optional(),
        number: line.optional(),
        adopted: calendarDay.optional(),
        effective: calendarDay.optional(),
        link: z.url({ protocol: /^https$/ }).optional(),
      })
      .optional(),
    'Only what is certain.',
    { number: '2010年第2号', effective: '2010-09-01' },
  ),
  note: key(line.optional(), 'A remark by the editors.', '报告里两种写法都有。'),
  formerly,
  translated,
});

/** What front matter says, defaults included. */
export type PageHead = z.output<typeof pageFrontMatter>;
export type ChapterHead = z.output<typeof chapterFrontMatter>;
export type SectionHead = z.output<typeof sectionFrontMatter>;
export type TermHead = z.output<typeof termFrontMatter>;
