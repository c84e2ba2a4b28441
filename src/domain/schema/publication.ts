import * as z from 'zod';
import { calendarDate } from './calendar-date.ts';
import { key } from './key.ts';
import { line } from './line.ts';
import { translated } from './translated.ts';

/** Ids and what they are called, in order. */
const names = z
  .record(z.string().regex(/^[a-z][a-z0-9-]*$/), line)
  .transform((all) => Object.entries(all).map(([id, name]) => ({ id, name })));
/** Han alone, so that conversion changes characters and never what a text is. */
const han = z.string().regex(/^\p{Script=Han}+$/u);

/** What can be found by counting problems and measures; `views/findings.ts` says when. */
export const FINDINGS = ['unanswered', 'untied', 'proposals', 'unbound'] as const;

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
  title: key(line, 'The title of the report.', '支付十年'),
  titleLines: key(z.array(line).optional(), 'The title, broken where it may be broken on the title page.', [
    '支付',
    '十年',
  ]),
  subtitle: key(line.optional(), 'What stands below it.', '问题与对策'),
  description: key(line.optional(), 'For search engines and link previews.', '一份报告的独立编辑版。'),
  authors: key(z.array(line).default([]), 'Who wrote the report.', ['张三']),
  publisher: key(line.optional(), 'Who published it.', '某研究所'),
  date: key(calendarDate.optional(), 'When the report itself came out, as far as it is known.', '2020-06'),
  notBefore: key(
    calendarDate.optional(),
    'For an undated report: the earliest that it can have been written. What is under `since` is later.',
    '2020',
  ),
  license: key(
    line.optional(),
    'SPDX identifier of the licence of the text, such as CC-BY-4.0.',
    'CC-BY-4.0',
  ),
  keywords: key(z.array(line).default([]), 'What it is about, for machines.', ['支付']),
  independence: key(
    line.optional(),
    'That the edition is independent of whom it writes about; shown on every page.',
    '与报告所写的公司无关。',
  ),
  standing: key(
    line.optional(),
    'Who speaks in the text, and as of when; shown at the head of each section.',
    '原报告的话，写于 2020 年。',
  ),
  problemsNote: key(
    line.optional(),
    "What the editors say of the report's problems and measures as a whole.",
    '有的问题没有对策。',
  ),
  edition: key(
    z
      .strictObject({
        name: line,
        editor: line,
        version: z.union([line, z.number()]).transform(String),
        date: calendarDate,
      })
      .optional(),
    'How the edition is cited. Version and date change with its substance.',
    { name: '第一版', editor: '编者', version: '1.0', date: '2026-01-02' },
  ),
  cover: key(
    z
      .strictObject({
        question: line.optional(),
        findings: z.array(z.enum(FINDINGS)).default([...FINDINGS]),
        ending: z.boolean().default(true),
      })
      .optional(),
    'What the first page opens with: a question, which findings about problems and measures, as far as they hold (all of them, if it is not said), and whether the words at which the report breaks off.',
    { question: '支付的路还能怎样走？', findings: ['unanswered'], ending: false },
  ),
  themes: key(names.prefault({}), 'What problems are sorted under: id and name, in order.', {
    market: '市场',
  }),
  kinds: key(names.prefault({}), 'What terms can be: id and name, in order.', { practice: '做法' }),
  points: key(z.int().min(1).optional(), 'How many points each section has, if all have as many.', 3),
  stopWords: key(z.array(line).default([]), 'Words that stand on nearly every page.', ['支付']),
  synonyms: key(
    z.array(z.array(line).min(2)).default([]),
    'Words that readers ask with, after the word of the text that says the same: [欺诈, 骗子, 骗钱].',
    [['欺诈', '骗子', '骗钱']],
  ),
  searchExample: key(line.optional(), 'What the search box gives as an example.', '反洗钱'),
  typography: key(
    z.record(z.string(), z.enum(['off', 'warning'])).default({}),
    'Rules of typography that are not followed, or only advised: name and off or warning.',
    { 'space-between-scripts': 'off' },
  ),
  translated,
  conversion: key(
    z
      .record(han, han)
      .refine((words) => Object.entries(words).every(([word, converted]) => isAlike(word, converted)))
      .default({}),
    'Words of Han and what they become in the converted edition, each as long as the other: 历程: 歷程.',
    { 历程: '歷程' },
  ),
});
