import type { Place } from '../../src/domain/finding.ts';
import type { Localised } from '../../src/domain/language.ts';

/** What is said of a place in a source: in the form of the check's findings. */
export type Remark = Place & {
  /** The source file, from the working folder. */
  readonly path: string;
  /** An error stops the import; a warning is for a person to look at; the rest says what was done. */
  readonly level: 'error' | 'warning' | 'info';
  readonly rule: RemarkRule;
  readonly message: Localised;
  /** Of a repair or a doubt. */
  readonly repair?: {
    readonly before: string;
    readonly after: string;
    readonly certainty: 'certain' | 'likely' | 'doubtful';
    readonly alternatives?: readonly string[];
    readonly evidence?: readonly string[];
  };
};

export type RemarkRule =
  /** Taken out: what a site put around the text, contents, running heads. */
  | 'import/cut'
  /** Restored, and how surely. */
  | 'import/repair'
  | 'import/doubt'
  /** The text breaks off. */
  | 'import/truncated'
  /** What the source does not say and the content has to: names of points, summaries. */
  | 'import/to-write'
  /** Headings and numbers that do not fit. */
  | 'import/structure'
  /** What the content has no form for, and what was made of it. */
  | 'import/form'
  | 'import/link'
  | 'import/picture';

/** Whether what was found forbids to write anything. */
export function stops({ level }: Remark): boolean {
  return level === 'error';
}
