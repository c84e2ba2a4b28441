import type { Finding } from '../../src/domain/finding.ts';

/** A finding as it is written: path from the working folder, message in one language, on one line. */
export type Located = Omit<Finding, 'message'> & { readonly message: string };

/** One finding as one line of text. */
export function textLine({ path: file, line, column, level, rule, message }: Located): string {
  return `${visible(file)}:${line}:${column}  ${level}  ${rule}  ${visible(message)}`;
}

/**
 * Spells out what a terminal or a log would obey or hide: content is not trusted, and messages quote it.
 */
function visible(text: string): string {
  return text.replace(
    /[[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]--\p{Variation_Selector}]/gv,
    (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
