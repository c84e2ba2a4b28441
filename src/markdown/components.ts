/**
 * The elements that content may use, with the attributes each may carry. Anything else is refused.
 * Every attribute is a literal string; a component gets no access to the page or the machine.
 */
export const ALLOWED_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  /** Prose of a point that states a problem; `unanswered` if the report answers it nowhere. */
  Problem: ['id', 'title', 'theme', 'unanswered'],
  /** Prose of a point that states a measure, and the ids of the problems that it answers. */
  Measure: ['id', 'title', 'answers'],
  /** A remark by the editors, set beside the text and marked as theirs. */
  Note: [],
  /** Marks where the source text breaks off. */
  Truncated: [],
  br: [],
  sub: [],
  sup: [],
};

/** Elements whose text is the edition's, not the report's: they stay out of a point's prose. */
export const EDITORIAL_ELEMENTS: ReadonlySet<string> = new Set(['Note', 'Truncated']);
