import * as z from 'zod';

/** A line of text: not empty, no line break, no tab, no space at its ends. */
export const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !/[\t\n]/.test(text));
