import * as z from 'zod';
import { calendarDay } from './calendar-date.ts';
import { line } from './line.ts';

const former = z.strictObject({
  since: calendarDay.describe('The day from which the point said it.'),
  heading: line.describe('Its heading.'),
  text: z.string().describe('Its text without markup, paragraphs apart by a blank line.'),
});

const point = z.strictObject({
  since: calendarDay.describe('The day from which it says what it says.'),
  said: z
    .string()
    .regex(/^[a-z]{8}$/)
    .describe('A short name for that.'),
  before: z.array(former).default([]).describe('What it said before, the latest first.'),
});

/**
 * `wordings.yaml` of a chapter: since when each point of its sections says what it says, and what it said before.
 * `npm run wordings` writes it.
 */
export const wordingsSchema = z.strictObject({
  sections: z
    .record(z.string(), z.record(z.string().regex(/^p\d+$/), point))
    .meta({ description: 'By the slug of a section, then by the point: p1, p2, …' }),
});

/** What is written down of one point. */
export type PointRecord = z.output<typeof point>;
