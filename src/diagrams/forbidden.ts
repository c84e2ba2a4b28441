import { kindOf } from './kinds.ts';

/** Types in which parts can be given colours. */
const STYLED = /^(flowchart|graph|state|class|er|requirement|block|quadrant|treemap|venn)/;

/** What a diagram may not say: it would set its own colours, run code, or shift the lines of its errors. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly name: string; readonly kinds?: RegExp }[] = [
  { pattern: /^\s*---\s*$/, name: '---' },
  { pattern: /%%\{/, name: '%%{…}%%' },
  { pattern: /(?:^|;)\s*(classDef|style|linkStyle)\b/, name: 'classDef / style' },
  // some types need no sign between statements
  {
    pattern: /(?<![\w-])(classDef|style|linkStyle)\s+\S.*?[\w-]\s*:\s*[#\w]/,
    name: 'classDef / style',
    kinds: STYLED,
  },
  { pattern: /\].*\b(stroke-)?color\s*:/, name: 'color', kinds: /^quadrant/ },
  { pattern: /(?:^|;)\s*click\s+\S+\s+(call\b|(?!href\b)[^"\s])/, name: 'click … call' },
];

/** What in a diagram may not be there, with the number of its line, from 1. Words between quotes say nothing. */
export function findForbidden(source: string): readonly { readonly name: string; readonly line: number }[] {
  const kind = kindOf(source);
  const patterns = FORBIDDEN.filter(({ kinds }) => kinds?.test(kind) ?? true);
  return source.split('\n').flatMap((text, index) => {
    const bare = text.replace(/"[^"]*"/g, ({ length }) => `"${'_'.repeat(length - 2)}"`);
    const found = patterns.find(({ pattern, name }) => pattern.test(name === '%%{…}%%' ? text : bare));
    return found ? [{ name: found.name, line: index + 1 }] : [];
  });
}
