import * as z from 'zod';
import { BLOCK_KINDS } from '../../src/domain/block.ts';
import { MEASURE_KINDS, TIE_BASES } from '../../src/domain/claims.ts';

/**
 * What a pull request changes, as plain data. A job that runs on the contributor's files writes it, and a job
 * that may comment reads it: to the reader it is a stranger's file, hence closed, with a limit on everything.
 */
export const LIMITS = {
  pages: 300,
  changes: 300,
  runs: 2_000,
  findings: 300,
  links: 300,
  ties: 300,
  text: 40_000,
  name: 1_000,
} as const;

const line = z.string().max(LIMITS.text);
const count = z.int().min(0);

const run = z.strictObject({
  /** `gap` stands for text left out between two changes. */
  kind: z.enum(['same', 'added', 'removed', 'gap']),
  text: line,
});

/** What of a file can change: blocks of its text, and what else there is of it. */
const PART_KINDS = [
  ...BLOCK_KINDS,
  /** A key of the front matter or of `report.yaml`. */
  'key',
  /** An attribute of an element around blocks. */
  'attribute',
  'diagram-title',
  'diagram-alternative',
  'diagram-caption',
  'diagram-source',
  'picture-file',
  'picture-alternative',
  'picture-title',
  /** Links, emphasis, kinds of lists: shown as it is typed. */
  'markup',
  /** What a translation says to be made from: names of units, no text. */
  'record',
  /** All of a new file, or of one that is gone. */
  'all',
  /** A file that cannot be read, as it is typed. */
  'source',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

const change = z.strictObject({
  kind: z.enum(PART_KINDS),
  /** The key, or the fragment of its place; empty for the top of a page. */
  where: z.string().max(LIMITS.name),
  /** Before and after in one. */
  runs: z.array(run).max(LIMITS.runs),
});

/** A list cut to its limit, and how long it was. */
const list = <Item extends z.ZodType>(item: Item, limit: number) =>
  z.strictObject({ total: count, items: z.array(item).max(limit) });

/** Cuts a list to its limit. */
export function cut<Item>(items: readonly Item[], limit: number): { total: number; items: Item[] } {
  return { total: items.length, items: items.slice(0, limit) };
}

const page = z.strictObject({
  /** Path from the content folder. */
  path: line,
  /** The path that it had, if that was another. */
  from: line.optional(),
  change: z.enum(['added', 'removed', 'changed', 'renamed']),
  title: z.string().max(LIMITS.name),
  /** What it is, if no page: of a picture or a data file no text is compared. */
  file: z.enum(['publication', 'picture', 'data', 'other']).optional(),
  /** All that a reader would see; none where the file is only typed in another way. */
  changes: list(change, LIMITS.changes),
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

export const pullRequestReport = z.strictObject({
  version: z.literal(1),
  pages: list(page, LIMITS.pages),
  findings: list(finding, LIMITS.findings),
  links: list(link, LIMITS.links),
  ties: list(tie, LIMITS.ties),
});

export type PullRequestReport = z.infer<typeof pullRequestReport>;
export type Change = z.infer<typeof change>;
export type ChangedPage = z.infer<typeof page>;
export type ReportedFinding = z.infer<typeof finding>;
export type Run = z.infer<typeof run>;
export type Tie = z.infer<typeof tie>;
export type NewLink = z.infer<typeof link>;
