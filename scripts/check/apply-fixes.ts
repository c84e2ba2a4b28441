import type { Finding, Fix } from '../../src/domain/finding.ts';
import { sameMarkupAs } from '../../src/markdown/same-markup.ts';

/**
 * Applies the fixes of one file that do not overlap, first come first served. What is left out is found again
 * when the result is checked.
 */
export function applyFixes(source: string, fixes: readonly Fix[]): string {
  let mended = '';
  let at = 0;
  for (const { start, end, text } of fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    mended += source.slice(at, start) + text;
    at = end;
  }
  return mended + source.slice(at);
}

/** So many fixes of one file are left out one by one; where there are more, none of them is made. */
const MOST_LEFT_OUT = 20;

/**
 * Mends a page as far as Markdown makes the same of it: what is meant to change markup goes first, alone; of what changes
 * words, a fix that would change more is left to a person.
 */
export function mendPage(path: string, source: string, fixes: readonly Fix[]): string {
  const markup = fixes.filter(({ isMarkup }) => isMarkup);
  if (markup.length > 0 || !path.endsWith('.mdx')) return applyFixes(source, markup.length ? markup : fixes);
  const isSame = fixes.length > 0 ? sameMarkupAs(path, source) : () => true;
  const keeps = (some: readonly Fix[]) => isSame(applyFixes(source, some));
  return applyFixes(source, keepingMarkup(fixes, keeps, { left: MOST_LEFT_OUT }));
}

/** The fixes that leave the markup as it is, found by halves. */
function keepingMarkup(
  fixes: readonly Fix[],
  keeps: (some: readonly Fix[]) => boolean,
  budget: { left: number },
): readonly Fix[] {
  if (fixes.length === 0 || keeps(fixes)) return fixes;
  if (fixes.length === 1) budget.left--;
  if (fixes.length === 1 || budget.left < 0) return [];
  const half = Math.ceil(fixes.length / 2);
  const first = keepingMarkup(fixes.slice(0, half), keeps, budget);
  const second = keepingMarkup(fixes.slice(half), keeps, budget);
  const both = [...first, ...second];
  return keeps(both) ? both : first;
}

/** The fixes that findings carry, by path from the content folder. */
export function fixesByFile(findings: readonly Finding[]): Map<string, Fix[]> {
  const files = new Map<string, Fix[]>();
  for (const { path, fix } of findings) {
    if (!fix) continue;
    const fixes = files.get(path) ?? [];
    files.set(path, fixes);
    fixes.push(fix);
  }
  return files;
}
