import type { Finding } from '../../src/domain/finding.ts';

/** A finding as it is written: path from the working folder, message in one language, on one line. */
export type Located = Omit<Finding, 'message'> & { readonly message: string };

/** One finding as one line of text. */
export function textLine({ path: file, line, column, level, rule, message }: Located): string {
  return `${visible(file)}:${line}:${column}  ${level}  ${rule}  ${visible(message)}`;
}

/** What has no form of its own, or turns the order of others around. */
const HIDDEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]--\p{Variation_Selector}]/gv;

/** The same in JSON, whose strings have a way of their own to say it. */
export function visibleJson(json: string): string {
  return json.replace(HIDDEN, (char) =>
    char === '\n'
      ? char // between values; in a string it is written out already
      : [...Array(char.length).keys()]
          .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}

/**
 * Spells out what a terminal or a log would obey or hide: content is not trusted, and messages quote it.
 */
export function visible(text: string): string {
  return text.replace(
    HIDDEN,
    (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
