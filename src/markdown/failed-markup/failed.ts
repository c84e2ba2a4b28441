import type { Root } from 'mdast';
import type { Localised } from '../../domain/language.ts';
import type { ProseRun } from '../prose-runs.ts';

/** The rules of the group `markup/`: what kind of markup failed. */
export type FailedKind = 'block' | 'link' | 'footnote' | 'fence' | 'table' | 'foreign';

/** What somebody typed for markup and Markdown takes for words, or takes and does not show. */
export type FailedMarkup = {
  readonly kind: FailedKind;
  /** Where it stands in the source, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly message: Localised;
  /** What stands there instead, where that is certain. */
  readonly becomes?: string | undefined;
};

/** The source, its tree, and its prose as it is typed. */
export type Typed = { readonly source: string; readonly tree: Root; readonly prose: readonly ProseRun[] };
