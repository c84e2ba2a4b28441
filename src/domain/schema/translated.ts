import * as z from 'zod';

/** What a translation was made from: for each unit of the original a short name of what it said. */
export const translated = z
  .record(z.string(), z.string().regex(/^[a-z]{8}$/))
  .describe('What the translation was made from, unit by unit; `npm run translated` writes it.')
  .meta({ examples: [{ title: 'abcdefgh' }] })
  .optional();
