import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';

/** A stretch of a file, in UTF-16 units. */
type Stretch = { readonly start: number; readonly end: number };

/** What the trimming of a page has to know of it, as a browser reads it. */
export type PageParts = {
  readonly classes: ReadonlySet<string>;
  /** The texts of inline scripts. */
  readonly scripts: readonly string[];
  /** The texts of style elements, and where they stand. */
  readonly styles: readonly (Stretch & { readonly css: string })[];
  /** The content attributes of security policies, and where they stand, name and quotation marks included. */
  readonly policies: readonly (Stretch & { readonly content: string })[];
};

/** Reads a page by the HTML standard: what looks like a tag in an attribute, a title or a comment is none. */
export function readPage(source: string): PageParts {
  const classes = new Set<string>();
  const scripts: string[] = [];
  const styles: PageParts['styles'][number][] = [];
  const policies: PageParts['policies'][number][] = [];
  const waiting: DefaultTreeAdapterTypes.ParentNode[] = [parse(source, { sourceCodeLocationInfo: true })];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    for (const node of parent.childNodes.toReversed()) {
      if (!defaultTreeAdapter.isElementNode(node)) continue;
      waiting.push(node);
      const { tagName, attrs, sourceCodeLocation: place } = node;
      const attribute = (name: string) => attrs.find((each) => each.name === name)?.value;
      for (const name of attribute('class')?.split(/\s+/) ?? []) classes.add(name);
      if (node.namespaceURI !== html.NS.HTML || !place) continue;
      if (tagName === 'style' && place.startTag && place.endTag) {
        const [start, end] = [place.startTag.endOffset, place.endTag.startOffset];
        styles.push({ start, end, css: source.slice(start, end) });
      } else if (tagName === 'script' && place.startTag && place.endTag) {
        scripts.push(source.slice(place.startTag.endOffset, place.endTag.startOffset));
      } else if (tagName === 'meta' && attribute('http-equiv')?.toLowerCase() === 'content-security-policy') {
        const { startOffset: start, endOffset: end } = place.attrs?.['content'] ?? place;
        policies.push({ start, end, content: attribute('content') ?? '' });
      }
    }
  }
  return { classes, scripts, styles, policies };
}
