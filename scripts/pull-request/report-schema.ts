import * as z from 'zod';
import { MEASURE_KINDS, TIE_BASES } from '../../src/domain/report.ts';

/**
 * What a pull request changes, as plain data. A job that runs on the contributor's files writes it, and a job
 * that may comment reads it: to the reader it is a stranger's file, hence closed, with a limit on everything.
 */
export const LIMITS = {
  pages: 300,
  runs: 2_000,
  findings: 300,
  links: 300,
  ties: 300,
  text: 40_000,
} as const;

const line = z.string().max(LIMITS.text);
const count = z.int().min(0);

const run = z.strictObject({
  /** `gap` stands for text left out between two changes. */
  kind: z.enum(['same', 'added', 'removed', 'gap']),
  text: line,
});

const page = z.strictObject({
  /** Path from the content folder. */
  path: line,
  change: z.enum(['added', 'removed', 'changed']),
  title: line,
  /** What it is, if no page: of a picture or a data file no text is compared. */
  file: z.enum(['publication', 'picture', 'data', 'other']).optional(),
  /** The rendered text, before and after in one; without a change where only links or attributes changed. */
  runs: z.array(run).max(LIMITS.runs),
});

const finding = z.strictObject({
  path: line,
  line: count,
  column: count,
  level: z.enum(['error', 'warning']),
  rule: line,
  message: z.strictObject({ zh: line, en: line }),
});

/** Findings of files that were not taken. */
export const refusals = z.array(finding);

const claim = z.strictObject({ id: line, title: line });

const tie = z.strictObject({
  change: z.enum(['added', 'removed', 'touched']),
  problem: claim.optional(),
  measure: claim.extend({ kind: z.enum(MEASURE_KINDS) }).optional(),
  /** Who says that the measure answers the problem. */
  basis: z.enum(TIE_BASES).optional(),
});

const link = z.strictObject({ path: line, url: line });

/** A list cut to its limit, and how long it was. */
const list = <Item extends z.ZodType>(item: Item, limit: number) =>
  z.strictObject({ total: count, items: z.array(item).max(limit) });

export const pullRequestReport = z.strictObject({
  version: z.literal(1),
  pages: list(page, LIMITS.pages),
  findings: list(finding, LIMITS.findings),
  links: list(link, LIMITS.links),
  ties: list(tie, LIMITS.ties),
});

export type PullRequestReport = z.infer<typeof pullRequestReport>;
export type ChangedPage = z.infer<typeof page>;
export type ReportedFinding = z.infer<typeof finding>;
export type Run = z.infer<typeof run>;
export type Tie = z.infer<typeof tie>;
export type NewLink = z.infer<typeof link>;
