import * as z from 'zod';
import { UNKNOWN_REASONS } from '../domain/history.ts';

const hash = z.string().regex(/^[0-9a-f]{40,64}$/);

/** All that git is ever asked. */
export const gitQuestion = z.discriminatedUnion('ask', [
  /** The changes of the whole content folder. */
  z.strictObject({ ask: z.literal('log') }),
  /** The latest changes of one file, through its earlier names; its path from the content folder. */
  z.strictObject({ ask: z.literal('log-of-file'), path: z.string() }),
  /** A file as a commit left it; its path from the top of the repository. */
  z.strictObject({ ask: z.literal('file'), commit: hash, path: z.string() }),
]);
export type GitQuestion = z.infer<typeof gitQuestion>;

export const gitAnswer = z.union([
  z.strictObject({ known: z.literal(true), output: z.string() }),
  z.strictObject({ known: z.literal(false), reason: z.enum(UNKNOWN_REASONS) }),
]);
export type GitAnswer = z.infer<typeof gitAnswer>;

/**
 * What `git log -z --name-status` is asked to print of a commit. Everything ends in NUL, the one character that neither a
 * message nor a name can hold.
 */
export const LOG_FORMAT = '%H%x00%cI%x00%aN%x00%B%x00';
