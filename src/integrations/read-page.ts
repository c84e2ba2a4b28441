import { Parser } from 'htmlparser2';

/** A stretch of a file, in UTF-16 units. */
type Stretch = { readonly start: number; readonly end: number };

/** What the trimming of a page has to know of it. */
export type PageParts = {
  readonly classes: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
  /** The texts of inline scripts. */
  readonly scripts: readonly string[];
  /** The texts of style elements, and where they stand. */
  readonly styles: readonly (Stretch & { readonly css: string })[];
  /** The content attributes of security policies, and where they stand, name and quotation marks included. */
  readonly policies: readonly (Stretch & { readonly content: string })[];
};

/** Reads a page as a browser does: what looks like a tag in an attribute, a title or a comment is none. */
export function readPage(source: string): PageParts {
  const classes = new Set<string>();
  const elements = new Set<string>();
  const scripts: string[] = [];
  const styles: PageParts['styles'][number][] = [];
  const policies: PageParts['policies'][number][] = [];
  /** Of the tag that is being read. */
  let content = { start: 0, end: 0 };
  /** Where the text of the element begins that was opened last. */
  let inside = 0;
  const parser = new Parser({
    onattribute: (name, value) => {
      if (name === 'content') content = { start: parser.startIndex, end: parser.endIndex };
      else if (name === 'class') for (const each of value.split(/\s+/)) classes.add(each);
    },
    onopentag: (name, attributes) => {
      elements.add(name);
      inside = parser.endIndex + 1;
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
        policies.push({ ...content, content: attributes['content'] ?? '' });
    },
    onclosetag: (name) => {
      const [start, end] = [inside, parser.startIndex];
      if (name === 'style') styles.push({ start, end, css: source.slice(start, end) });
      else if (name === 'script') scripts.push(source.slice(start, end));
    },
  });
  parser.end(source);
  return { classes, elements, scripts, styles, policies };
}
