import * as z from 'zod';

/** What the issues of a date say, by which the check knows them. */
export const NO_DATE = 'expected a date of the calendar';
export const NO_DAY = 'expected a day of the calendar';

/** A date of the calendar as far as it is known: `2024`, `2024-02` or `2024-02-29` (ISO 8601). */
export const calendarDate = z
  .string({ error: NO_DATE })
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, { error: NO_DATE })
  .refine((text) => z.iso.date().safeParse(`${text}-01-01`.slice(0, 10)).success, { error: NO_DATE });

/** A day of the calendar: `2024-02-29`. */
export const calendarDay = z.iso.date({ error: NO_DAY });
