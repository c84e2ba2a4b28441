import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/**
 * Characters that would mean something to Mermaid's parsers (`#quot;`, `#lt;`) are written as characters of
 * private use while Mermaid draws: it would show their codes, and break lines within them.
 */
const FIRST = 0xe000;
const LAST = 0xf8ff;
const NUMBER_SIGN = 0x23;
const ENTITY = /#(\w+);/g;

/** The character that an entity code of Mermaid stands for, hidden; codes that name nothing are left. */
export function hideEntities(text: string): string {
  return text.replace(ENTITY, (written, name: string) => {
    const character = /^\d+$/.test(name)
      ? fromCode(Number(name))
      : decodeNamedCharacterReference(name) || undefined;
    const code = character?.codePointAt(0);
    if (!character || code === undefined) return written;
    return FIRST + code <= LAST ? String.fromCodePoint(FIRST + code) : character;
  });
}

/** Sequences take a number sign for the beginning of a comment; one within a line is hidden, but for those of colours. */
export function hideNumberSigns(text: string): string {
  return text.replace(/^(?!\s*(?:#|rect\b|box\b)).*$/gm, (line) =>
    line.replaceAll('#', String.fromCodePoint(FIRST + NUMBER_SIGN)),
  );
}

function fromCode(code: number): string | undefined {
  return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The text of a diagram with its entity codes, and HTML's, as the characters that they stand for. */
export function decodeEntities(text: string): string {
  const plain = text.replace(/&#x([\da-f]+);|&#?(\w+);/gi, (_, hex?: string, name?: string) =>
    hex ? `#${Number.parseInt(hex, 16)};` : `#${name};`,
  );
  return plain.replace(ENTITY, (written, name: string) =>
    /^\d+$/.test(name)
      ? (fromCode(Number(name)) ?? '\ufffd')
      : decodeNamedCharacterReference(name) || written,
  );
}

/** Shows hidden characters again. */
export function showHidden(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, (hidden) =>
    String.fromCodePoint(visibleCode(hidden.charCodeAt(0))),
  );
}

/** The code of the character that is shown for a code. */
export function visibleCode(code: number): number {
  return code >= FIRST && code <= LAST ? code - FIRST : code;
}
