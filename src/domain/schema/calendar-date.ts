import * as z from 'zod';

/** A date of the calendar as far as it is known: `2024`, `2024-02` or `2024-02-29` (ISO 8601). */
export const calendarDate = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
  .refine((text) => z.iso.date().safeParse(`${text}-01-01`.slice(0, 10)).success);
