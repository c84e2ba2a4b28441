import * as z from 'zod';
import { calendarDate, NO_DATE } from './calendar-date.ts';
import { key } from './key.ts';
import { line } from './line.ts';

const source = z.strictObject({
  title: line.describe('What the source is called.'),
  url: z.url({ protocol: /^https$/ }).describe('Where it can be read.'),
  publisher: line.describe('Who published it.'),
  date: calendarDate.describe('When it was published, as far as it is known.'),
});

/**
 * What became of a section's matter after the report was written: dated facts, the edition's own, each with its sources.
 * What else has to hold of them is said by the rules `since/…`.
 */
export const since = key(
  z
    .array(
      z.strictObject({
        date: calendarDate
          .refine((date) => date.includes('-'), { error: NO_DATE })
          .describe('When it happened, to the month at least: 2024-05-01.'),
        text: line.describe('What happened, in one or two sentences.'),
        sources: z.array(source).describe('Two at least, independent of each other, the issuer first.'),
      }),
    )
    .default([]),
  'What happened after the report was written: dated facts with their sources.',
  [{ date: '2024-05-01', text: '新规施行。', sources: [] }],
);
