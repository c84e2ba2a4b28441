/**
 * A stranger's text in a comment, as code that shows what was typed. GitHub reads no mention, link, reference,
 * emoji or tag inside `<code>`; as numeric references its marks mean nothing to Markdown or HTML either.
 */
export function quote(text: string, limit = Number.POSITIVE_INFINITY): string {
  return `<code>${escapeText(shorten(text, limit))}</code>`;
}

/** The text of `quote` without its element, to be put inside one. */
export function escapeText(text: string): string {
  return [...text].map(escapeCharacter).join('');
}

const MARK = /[!-/:-@[-`{-~]/;
/** Characters that would be invisible, or turn the order of what is shown around. */
const HIDDEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--\p{Variation_Selector}]/v;

function escapeCharacter(character: string): string {
  if (character === '\n') return '<br>';
  if (MARK.test(character)) return `&#${character.charCodeAt(0)};`;
  if (!HIDDEN.test(character)) return character;
  return `〔U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}〕`;
}

function shorten(text: string, limit: number): string {
  const characters = [...text];
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : text;
}
