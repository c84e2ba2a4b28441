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

type MaybeElement = { readonly type: string; readonly name?: string | null };

/** Whether a node is an element of one of these names. */
export function isElement(node: MaybeElement, ...names: readonly ElementName[]): boolean {
  const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isJsx && names.some((name) => name === node.name);
}

/** Elements whose text is the edition's, not the report's: they stay out of a point's prose. */
const EDITORIAL_ELEMENTS = ['Note', 'Truncated'] as const satisfies readonly ElementName[];

/** Whether a node is the editors' own remark. */
export function isEditorial(node: MaybeElement): boolean {
  return isElement(node, ...EDITORIAL_ELEMENTS);
}

/** Whether a node is an element that is a block, however it is typed. */
export function isBlockElement(node: MaybeElement): boolean {
  return isElement(node, ...EDITORIAL_ELEMENTS, 'Figure');
}
