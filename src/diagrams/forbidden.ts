/** What a diagram may not say: it would set its own colours, run code, or shift the lines of its errors. */
const FORBIDDEN = [
  { pattern: /^\s*---\s*$/, name: '---' },
  { pattern: /%%\{/, name: '%%{…}%%' },
  { pattern: /^\s*(classDef|style|linkStyle)\b/, name: 'classDef / style' },
  { pattern: /^\s*click\s+\S+\s+(call\b|(?!href\b)[^"\s])/, name: 'click … call' },
] as const;

/** What in a diagram may not be there, with the number of its line, from 1. */
export function findForbidden(source: string): readonly { readonly name: string; readonly line: number }[] {
  return source.split('\n').flatMap((text, index) => {
    const found = FORBIDDEN.find(({ pattern }) => pattern.test(text));
    return found ? [{ name: found.name, line: index + 1 }] : [];
  });
}
