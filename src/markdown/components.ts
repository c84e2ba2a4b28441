/**
 * The elements that content may use, with the attributes each may carry. Anything else is refused.
 * Every attribute is a literal string; a component gets no access to the page or the machine.
 */
export const ALLOWED_ELEMENTS = {
  /** The words that state a problem; what else there is to say of it stands in the front matter. */
  Problem: ['id'],
  /** The words that state a measure. */
  Measure: ['id'],
  /** A remark by the editors, set beside the text and marked as theirs. */
  Note: [],
  /** Marks where the source text breaks off. */
  Truncated: [],
  /** A picture or a table, with its caption, its source and its number. */
  Figure: ['caption', 'source', 'number'],
  br: [],
  sub: [],
  sup: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ElementName = keyof typeof ALLOWED_ELEMENTS;

/** Whether content may use an element of a name. */
export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(ALLOWED_ELEMENTS, name);
}

/** Elements whose text is the edition's, not the report's: they stay out of a point's prose. */
export const EDITORIAL_ELEMENTS: ReadonlySet<string> = new Set(['Note', 'Truncated']);

/** Elements that are blocks, however they are typed. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([...EDITORIAL_ELEMENTS, 'Figure']);

/** Whether a node is the editors' own remark. */
export function isEditorial(node: { readonly type: string; readonly name?: string | null }): boolean {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    EDITORIAL_ELEMENTS.has(node.name ?? '')
  );
}
