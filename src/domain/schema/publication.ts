import * as z from 'zod';
import { calendarDate } from './calendar-date.ts';
import { line } from './line.ts';
import { translated } from './translated.ts';

/** Ids and what they are called, in order. */
const names = z
  .record(z.string().regex(/^[a-z][a-z0-9-]*$/), line)
  .transform((all) => Object.entries(all).map(([id, name]) => ({ id, name })));
/** Han alone, so that conversion changes characters and never what a text is. */
const han = z.string().regex(/^\p{Script=Han}+$/u);

/** Whether each character has one at its place in the other word, of as many UTF-16 units. */
function isAlike(word: string, other: string): boolean {
  const [lengths, others] = [word, other].map((each) => [...each].map(({ length }) => length).join());
  return lengths === others;
}

/**
 * `report.yaml`: the identity of a publication. The names are those of MyST's project front matter where it has
 * one (https://mystmd.org/guide/frontmatter). Closed, as the schemas of front matter are.
 */
export const publicationSchema = z.strictObject({
  title: line.describe('The title of the report.').meta({ examples: ['支付十年'] }),
  titleLines: z
    .array(line)
    .describe('The title, broken where it may be broken on the title page.')
    .meta({ examples: [['支付', '十年']] })
    .optional(),
  subtitle: line
    .describe('What stands below it.')
    .meta({ examples: ['问题与对策'] })
    .optional(),
  description: line
    .describe('For search engines and link previews.')
    .meta({ examples: ['一份报告的独立编辑版。'] })
    .optional(),
  authors: z
    .array(line)
    .describe('Who wrote the report.')
    .meta({ examples: [['张三']] })
    .default([]),
  publisher: line
    .describe('Who published it.')
    .meta({ examples: ['某研究所'] })
    .optional(),
  date: calendarDate
    .describe('When the report itself came out, as far as it is known.')
    .meta({ examples: ['2020-06'] })
    .optional(),
  notBefore: calendarDate
    .describe(
      'For an undated report: the earliest that it can have been written. What is under `since` is later.',
    )
    .meta({ examples: ['2020'] })
    .optional(),
  license: line
    .describe('SPDX identifier of the licence of the text, such as CC-BY-4.0.')
    .meta({ examples: ['CC-BY-4.0'] })
    .optional(),
  keywords: z
    .array(line)
    .describe('What it is about, for machines.')
    .meta({ examples: [['支付']] })
    .default([]),
  independence: line
    .describe('That the edition is independent of whom it writes about; shown on every page.')
    .meta({ examples: ['与报告所写的公司无关。'] })
    .optional(),
  standing: line
    .describe('Who speaks in the text, and as of when; shown at the head of each section.')
    .meta({ examples: ['原报告的话，写于 2020 年。'] })
    .optional(),
  problemsNote: line
    .describe("What the editors say of the report's problems and measures as a whole.")
    .meta({ examples: ['有的问题没有对策。'] })
    .optional(),
  edition: z
    .strictObject({
      name: line,
      editor: line,
      version: z.union([line, z.number()]).transform(String),
      date: calendarDate,
    })
    .describe('How the edition is cited. Version and date change with its substance.')
    .meta({ examples: [{ name: '第一版', editor: '编者', version: '1.0', date: '2026-01-02' }] })
    .optional(),
  themes: names
    .describe('What problems are sorted under: id and name, in order.')
    .meta({ examples: [{ market: '市场' }] })
    .prefault({}),
  kinds: names
    .describe('What terms can be: id and name, in order.')
    .meta({ examples: [{ practice: '做法' }] })
    .prefault({}),
  points: z
    .int()
    .min(1)
    .describe('How many points each section has, if all have as many.')
    .meta({ examples: [3] })
    .optional(),
  stopWords: z
    .array(line)
    .describe('Words that stand on nearly every page.')
    .meta({ examples: [['支付']] })
    .default([]),
  synonyms: z
    .array(z.array(line).min(2))
    .describe(
      'Words that readers ask with, after the word of the text that says the same: [欺诈, 骗子, 骗钱].',
    )
    .meta({ examples: [[['欺诈', '骗子', '骗钱']]] })
    .default([]),
  searchExample: line
    .describe('What the search box gives as an example.')
    .meta({ examples: ['反洗钱'] })
    .optional(),
  typography: z
    .record(z.string(), z.enum(['off', 'warning']))
    .describe('Rules of typography that are not followed, or only advised: name and off or warning.')
    .meta({ examples: [{ 'space-between-scripts': 'off' }] })
    .default({}),
  translated,
  conversion: z
    .record(han, han)
    .refine((words) => Object.entries(words).every(([word, converted]) => isAlike(word, converted)))
    .describe(
      'Words of Han and what they become in the converted edition, each as long as the other: 历程: 歷程.',
    )
    .meta({ examples: [{ 历程: '歷程' }] })
    .default({}),
});
