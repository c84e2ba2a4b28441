import * as z from 'zod';

const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** A date of the calendar as far as it is known: `2024`, `2024-02` or `2024-02-29` (ISO 8601). */
export const calendarDate = z.string().refine((text) => {
  const [whole, year, month = '01', day = '01'] = FORM.exec(text) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return whole !== undefined && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
});
