import { Parser } from 'htmlparser2';

/** A stretch of a file, in UTF-16 units. */
type Stretch = { readonly start: number; readonly end: number };

/** What the trimming of a page has to know of it. */
export type PageParts = {
  /** Of each element (`pre`) and class (`.mark`) the languages in which it stands. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** The texts of inline scripts. */
  readonly scripts: readonly string[];
  /** The texts of style elements, and where they stand. */
  readonly styles: readonly (Stretch & { readonly css: string })[];
  /** The content attributes of security policies, and where they stand, name and quotation marks included. */
  readonly policies: readonly (Stretch & { readonly content: string })[];
};

/** Reads a page as a browser does: what looks like a tag in an attribute, a title or a comment is none. */
export function readPage(source: string): PageParts {
  const names = new Map<string, Set<string>>();
  /** Of the elements that are open, the innermost last. */
  const languages = [''];
  const scripts: string[] = [];
  const styles: PageParts['styles'][number][] = [];
  const policies: PageParts['policies'][number][] = [];
  /** Of the tag that is being read. */
  let content = { start: 0, end: 0 };
  /** Where the text of the element begins that was opened last. */
  let inside = 0;
  const parser = new Parser({
    onattribute: (name) => {
      if (name === 'content') content = { start: parser.startIndex, end: parser.endIndex };
    },
    onopentag: (name, attributes) => {
      const language = attributes['lang'] ?? languages.at(-1) ?? '';
      languages.push(language);
      const classes = (attributes['class'] ?? '').split(/\s+/).filter(Boolean);
      for (const each of [name, ...classes.map((one) => `.${one}`)])
        names.set(each, (names.get(each) ?? new Set()).add(language));
      inside = parser.endIndex + 1;
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
        policies.push({ ...content, content: attributes['content'] ?? '' });
    },
    onclosetag: (name) => {
      languages.pop();
      const [start, end] = [inside, parser.startIndex];
      if (name === 'style') styles.push({ start, end, css: source.slice(start, end) });
      else if (name === 'script') scripts.push(source.slice(start, end));
    },
  });
  parser.end(source);
  return { names, scripts, styles, policies };
}
