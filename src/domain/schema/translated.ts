import * as z from 'zod';
import { key } from './key.ts';

/** What a translation was made from: for each unit of the original a short name of what it said. */
export const translated = key(
  z.record(z.string(), z.string().regex(/^[a-z]{8}$/)).optional(),
  'What the translation was made from, unit by unit; `npm run translated` writes it.',
  { title: 'abcdefgh' },
);
